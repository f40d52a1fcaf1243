package io.pulssi.slice;

/**
 * How many slices a task may close before its stream thread commits.
 *
 * <p>In one run a thread processes any number of records of a task, and commits after them. The
 * task's wall time is the same for all of them and identifies the run. A limit for each record
 * alone is not enough: with a hundred watermarks waiting, the transaction would stay open until the
 * broker aborts it.
 */
final class CloseBudget {
  /** Steps times slices in one run: under a second on a slow machine; a transaction has ten. */
  static final int STEP_SLICES = 20_000;

  /** Cost of a slice besides its steps, counted in steps: matters for journeys with few steps. */
  private static final int SLICE = 20;

  private long run = Long.MIN_VALUE;
  private long used;

  /**
   * Whether another slice may be closed; the first of a run always may.
   *
   * @param wallMillis the task's wall time, epoch milliseconds
   */
  boolean isLeft(long wallMillis) {
    if (wallMillis != run) {
      run = wallMillis;
      used = 0;
    }
    return used < STEP_SLICES;
  }

  /** Counts one closed slice of so many steps. */
  void use(int steps) {
    used += SLICE + steps;
  }
}
