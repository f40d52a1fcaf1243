package io.pulssi.slice;

/**
 * How much a task may close in one go of its stream thread.
 *
 * <p>In one go a thread takes any number of records of a task, and commits only after it. All of
 * them bear the same time of the wall, by which a go is known; a bound of each call alone would let
 * a hundred watermarks that had waited keep a transaction open until the broker ends it.
 */
final class CloseBudget {
  /** Steps times slices: below a second on a slow machine, where a transaction has ten. */
  static final int STEP_SLICES = 20_000;

  /** What a slice costs besides its steps, in steps: it weighs where a journey has few. */
  private static final int SLICE = 20;

  private long go = Long.MIN_VALUE;
  private long used;

  /**
   * Whether another slice may be closed; the first of a go always may.
   *
   * @param wallMillis the time by which the thread goes
   */
  boolean isLeft(long wallMillis) {
    if (wallMillis != go) {
      go = wallMillis;
      used = 0;
    }
    return used < STEP_SLICES;
  }

  /** Takes off one slice of so many steps. */
  void use(int steps) {
    used += SLICE + steps;
  }
}
