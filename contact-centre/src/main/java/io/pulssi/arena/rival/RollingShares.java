package io.pulssi.arena.rival;

/** Shares of poor outcomes over a rolling window, in constant time. */
final class RollingShares {
  private final double[][] bad;
  private final double[][] all;
  private final double[] badSum = new double[PoorOutcome.count()];
  private final double[] allSum = new double[PoorOutcome.count()];
  private int next;

  RollingShares(int length) {
    bad = new double[length][PoorOutcome.count()];
    all = new double[length][PoorOutcome.count()];
  }

  void add(StepCounts slice) {
    for (int i = 0; i < badSum.length; i++) {
      badSum[i] += slice.bad(PoorOutcome.at(i)) - bad[next][i];
      allSum[i] += slice.all(PoorOutcome.at(i)) - all[next][i];
      bad[next][i] = slice.bad(PoorOutcome.at(i));
      all[next][i] = slice.all(PoorOutcome.at(i));
    }
    next = (next + 1) % bad.length;
  }

  double share(PoorOutcome outcome, double atLeast) {
    int i = outcome.ordinal();
    return allSum[i] >= atLeast ? badSum[i] / allSum[i] : Double.NaN;
  }
}
