package io.pulssi.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How log lines look; named as they are typed. */
public enum LogFormat {
  /** One JSON object a line, for log collectors. */
  json,
  /** Time, level and message, for people. */
  text;

  static final String OPTION = "--log-format";

  /**
   * The format that a command line asks for; empty if it asks for none, or for one there is not.
   */
  public static Optional<LogFormat> of(List<String> arguments) {
    int at = arguments.indexOf(OPTION);
    Optional<String> asked =
        at >= 0 && at + 1 < arguments.size()
            ? Optional.of(arguments.get(at + 1))
            : arguments.stream()
                .filter(argument -> argument.startsWith(OPTION + '='))
                .map(argument -> argument.substring(OPTION.length() + 1))
                .findFirst();
    return Arrays.stream(values())
        .filter(format -> asked.filter(format.name()::equals).isPresent())
        .findFirst();
  }
}
