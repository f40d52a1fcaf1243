package io.pulssi;

import java.util.Arrays;
import java.util.Set;

/**
 * Chooses the logging before anything logs: commands that keep running use {@code logback.xml};
 * those that print and end log only errors.
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
