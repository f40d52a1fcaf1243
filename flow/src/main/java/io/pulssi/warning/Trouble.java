package io.pulssi.warning;

/**
 * How badly a step fares: its contacts and its heaviest line of evidence.
 *
 * @param rise of its contacts
 * @param hurt by a line
 */
record Trouble(Rise rise, Hurt hurt) {
  private static final double LINE_LEAST = 1;
  private static final double LINE_SLOPE = 2.5;

  /** In standard deviations of contacts; a line of evidence at its threshold counts as 3.5. */
  double strength() {
    return StrictMath.max(rise.z(), byLine());
  }

  /** Hours from its onset to that of the other; 0 when either has none. */
  double hoursTo(Trouble other) {
    long began = onset();
    long followed = other.onset();
    return began == Heat.NEVER || followed == Heat.NEVER
        ? 0
        : (followed - began) / (double) Contacts.HOUR_MILLIS;
  }

  private double byLine() {
    return hurt.weight() > 0 ? LINE_LEAST + LINE_SLOPE * hurt.weight() : 0;
  }

  private long onset() {
    boolean line = hurt.weight() > 0 && (byLine() > rise.z() || !rise.telling());
    return line ? hurt.onset() : rise.onset();
  }
}
