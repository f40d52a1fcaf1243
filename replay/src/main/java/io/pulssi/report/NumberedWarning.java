package io.pulssi.report;

/**
 * A warning with its short name on the page.
 *
 * @param label {@code P1}, {@code P2} for pages, {@code W1} for watches, in order of time
 * @param history the warning
 * @param until when it closed, or the end of the data, epoch milliseconds
 */
record NumberedWarning(String label, WarningHistory history, long until) {

  /** Its place among its kind, from 1. */
  int number() {
    return Integer.parseInt(label.substring(1));
  }
}
