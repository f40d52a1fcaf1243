package io.pulssi;

import java.util.Arrays;
import java.util.Set;

/**
 * Decides, before anything logs, how: the commands that stay up log as {@code logback.xml} says;
 * those that answer and end speak for themselves, and only errors are logged.
 */
final class Logging {
  private static final String CONFIGURATION = "logback.configurationFile";
  private static final Set<String> STAY_UP = Set.of("run", "demo");

  private Logging() {}

  static void prepare(String[] arguments) {
    boolean staysUp = Arrays.stream(arguments).limit(1).anyMatch(STAY_UP::contains);
    if (!staysUp && System.getProperty(CONFIGURATION) == null) {
      System.setProperty(CONFIGURATION, "logback-quiet.xml");
    }
  }
}
