package io.pulssi.fault;

import java.util.Arrays;
import java.util.List;

/** What can be turned from outside, each a system property: {@code -Dfaults.kills=200}. */
final class Dials {
  private Dials() {}

  /** How often the monitor is killed in the run of kills. */
  static int kills() {
    return Integer.getInteger("faults.kills", 20);
  }

  /** What all chance in a run comes from, the events apart. */
  static long seed() {
    return Long.getLong("faults.seed", 161803);
  }

  /** How often each of the other faults is tried. */
  static int rounds() {
    return Integer.getInteger("faults.rounds", 1);
  }

  /** How long the only broker is gone, seconds. */
  static int outageSeconds() {
    return Integer.getInteger("faults.outage", 60);
  }

  /** The class path of an older build, which a rolling restart begins with; ours if not given. */
  static String olderClassPath() {
    return System.getProperty("faults.older", System.getProperty("java.class.path"));
  }

  /** The class path of the build that is tried live: ours, if no other is given. */
  static String triedClassPath() {
    return System.getProperty("faults.tried", System.getProperty("java.class.path"));
  }

  /** Sizes of state whose restore is timed: tickets open at once. */
  static List<Integer> restoreSizes() {
    return Arrays.stream(System.getProperty("faults.restore", "5000").split(","))
        .map(String::strip)
        .map(Integer::valueOf)
        .toList();
  }
}
