package io.pulssi;

import io.pulssi.command.LogFormat;
import java.util.List;
import java.util.Set;

/**
 * Chooses the logging before anything logs: commands that keep running log what happens, as JSON or
 * as text; those that print and end log only errors.
 */
final class Logging {
  /** Whether standard error is a terminal; the launcher knows. */
  private static final String TERMINAL = "pulssi.terminal";

  private static final String CONFIGURATION = "logback.configurationFile";
  private static final Set<String> STAY_UP = Set.of("run", "demo");

  private Logging() {}

  static void prepare(String[] arguments) {
    if (System.getProperty(CONFIGURATION) == null) {
      System.setProperty(
          CONFIGURATION, configuration(List.of(arguments), Boolean.getBoolean(TERMINAL)));
    }
  }

  /** The name of the configuration; one that is mistyped is refused by its command. */
  static String configuration(List<String> arguments, boolean terminal) {
    if (arguments.isEmpty() || !STAY_UP.contains(arguments.get(0))) {
      return "logback-quiet.xml";
    }
    LogFormat usual = terminal && arguments.get(0).equals("run") ? LogFormat.text : LogFormat.json;
    return LogFormat.of(arguments).orElse(usual) == LogFormat.text
        ? "logback-text.xml"
        : "logback.xml";
  }
}
