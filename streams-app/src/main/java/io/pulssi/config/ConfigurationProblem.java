package io.pulssi.config;

import java.util.Comparator;
import java.util.Locale;

/**
 * One mistake in settings or journey maps.
 *
 * @param file the file as the operator named it, or {@code environment}
 * @param line from 1; 0 when there is none
 * @param column from 1; 0 when there is none
 * @param path to the value, such as {@code steps[1].owner}; empty for the file as a whole
 * @param given what was found, for people
 * @param expected what should be there, for people
 */
public record ConfigurationProblem(
    String file, int line, int column, String path, String given, String expected)
    implements Comparable<ConfigurationProblem> {
  private static final Comparator<ConfigurationProblem> BY_PLACE =
      Comparator.comparing(ConfigurationProblem::file)
          .thenComparingInt(ConfigurationProblem::line)
          .thenComparingInt(ConfigurationProblem::column)
          .thenComparing(ConfigurationProblem::path)
          .thenComparing(ConfigurationProblem::given)
          .thenComparing(ConfigurationProblem::expected);

  /** At a place in a file. */
  public static ConfigurationProblem at(
      String file, TextLocation location, String path, String given, String expected) {
    return new ConfigurationProblem(
        file, location.line(), location.column(), path, given, expected);
  }

  /** One line, such as {@code journey.yml:14:13: steps[1].owner: "x" (expected: one of a, b)}. */
  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line + ":" + column : file;
    String subject = path.isEmpty() ? "" : path + ": ";
    return shown(Secrets.masked(place + ": " + subject + given + " (expected: " + expected + ")"));
  }

  /** Control characters, which a terminal may read as commands, are shown as code points. */
  private static String shown(String line) {
    StringBuilder out = new StringBuilder();
    line.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.append(String.format(Locale.ROOT, "\\U%08X", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  @Override
  public int compareTo(ConfigurationProblem other) {
    return BY_PLACE.compare(this, other);
  }
}
