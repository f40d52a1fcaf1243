package io.pulssi.reallog;

/**
 * A time over which a rule spoke of a step.
 *
 * @param from when it began, epoch milliseconds
 * @param to when it ended, exclusive
 */
record AlertSpan(String step, long from, long to) {
  /** Silences up to this, in milliseconds, do not end what a plain rule says. */
  static final long QUIET = 6 * 3_600_000L;

  /** Whether it spoke of the step at some moment from one time to another, exclusive. */
  boolean touches(String other, long begin, long end) {
    return step.equals(other) && from < end && to > begin;
  }
}
