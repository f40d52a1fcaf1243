package io.pulssi.arena.rival;

/** Bad ones of all ones over a rolling window, in constant time. */
final class Rolling {
  private final double[][] bad;
  private final double[][] all;
  private final double[] badSum = new double[Harm.count()];
  private final double[] allSum = new double[Harm.count()];
  private int next;

  Rolling(int length) {
    bad = new double[length][Harm.count()];
    all = new double[length][Harm.count()];
  }

  void add(Counts slice) {
    for (int i = 0; i < badSum.length; i++) {
      badSum[i] += slice.bad(Harm.at(i)) - bad[next][i];
      allSum[i] += slice.all(Harm.at(i)) - all[next][i];
      bad[next][i] = slice.bad(Harm.at(i));
      all[next][i] = slice.all(Harm.at(i));
    }
    next = (next + 1) % bad.length;
  }

  double share(Harm harm, double atLeast) {
    int i = harm.ordinal();
    return allSum[i] >= atLeast ? badSum[i] / allSum[i] : Double.NaN;
  }
}
