package io.pulssi.cause;

import io.pulssi.slice.SliceSpan;

/**
 * How badly a step fares: its contacts and its heaviest line of evidence.
 *
 * @param rise of its contacts
 * @param evidence by a line
 */
record StepTrouble(ContactRise rise, StrongestEvidence evidence) {
  private static final double LINE_LEAST = 1;
  private static final double LINE_SLOPE = 2.5;

  /** In standard deviations of contacts; a line of evidence at its threshold counts as 3.5. */
  double strength() {
    return StrictMath.max(rise.z(), byLine());
  }

  /** Hours from its onset to that of the other; 0 when either has none. */
  double hoursTo(StepTrouble other) {
    long began = onset();
    long followed = other.onset();
    return began == SliceSpan.NEVER || followed == SliceSpan.NEVER
        ? 0
        : (followed - began) / (double) SliceSpan.HOUR_MILLIS;
  }

  private double byLine() {
    return evidence.weight() > 0 ? LINE_LEAST + LINE_SLOPE * evidence.weight() : 0;
  }

  private long onset() {
    boolean line = evidence.weight() > 0 && (byLine() > rise.z() || !rise.notable());
    return line ? evidence.onset() : rise.onset();
  }
}
