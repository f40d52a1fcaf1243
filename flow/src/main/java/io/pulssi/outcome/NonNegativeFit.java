package io.pulssi.outcome;

/**
 * Least squares with non-negative coefficients, computed from sums only.
 *
 * <p>The solution is exact. With {@value #SIZE} coefficients there are 16 sets of coefficients that
 * may differ from 0. Each set is solved without the others, and the best solution without a
 * negative coefficient is taken. (With many coefficients, the active-set method of Lawson and
 * Hanson 1974, ch. 23, finds the same solution in fewer steps.)
 */
final class NonNegativeFit {
  static final int SIZE = HarmKind.COUNT;
  private static final double SINGULAR = 1e-9;

  private NonNegativeFit() {}

  /**
   * The b ≥ 0 that minimises {@code bᵀ·squares·b − 2·bᵀ·products}.
   *
   * @param squares XᵀX, {@value #SIZE} × {@value #SIZE}
   * @param products Xᵀy
   */
  static double[] solve(double[][] squares, double[] products) {
    double[] best = new double[SIZE];
    double least = 0;
    for (int set = 1; set < 1 << SIZE; set++) {
      double[] found = solve(squares, products, set);
      double loss = loss(squares, products, found);
      if (loss < least && isNowhereNegative(found)) {
        least = loss;
        best = found;
      }
    }
    return best;
  }

  /**
   * Gaussian elimination over the members of the set; the others stay 0. All are 0 if the members
   * are collinear.
   */
  private static double[] solve(double[][] squares, double[] products, int set) {
    double[][] rows = new double[SIZE][];
    for (int i = 0; i < SIZE; i++) {
      rows[i] = new double[SIZE + 1];
      for (int j = 0; j < SIZE; j++) {
        boolean both = (set >> i & 1) == 1 && (set >> j & 1) == 1;
        rows[i][j] = both ? squares[i][j] : i == j ? 1 : 0;
      }
      rows[i][SIZE] = (set >> i & 1) == 1 ? products[i] : 0;
    }
    for (int pivot = 0; pivot < SIZE; pivot++) {
      if (rows[pivot][pivot] <= SINGULAR * Math.max(1, squares[pivot][pivot])) {
        return new double[SIZE];
      }
      for (int i = 0; i < SIZE; i++) {
        if (i != pivot) {
          subtract(rows[pivot], rows[i][pivot] / rows[pivot][pivot], rows[i]);
        }
      }
    }
    double[] found = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      found[i] = rows[i][SIZE] / rows[i][i];
    }
    return found;
  }

  private static void subtract(double[] row, double times, double[] from) {
    for (int j = 0; j < from.length; j++) {
      from[j] -= times * row[j];
    }
  }

  private static double loss(double[][] squares, double[] products, double[] b) {
    double loss = 0;
    for (int i = 0; i < SIZE; i++) {
      loss -= 2 * b[i] * products[i];
      for (int j = 0; j < SIZE; j++) {
        loss += b[i] * squares[i][j] * b[j];
      }
    }
    return loss;
  }

  private static boolean isNowhereNegative(double[] b) {
    for (double each : b) {
      if (!(each >= 0)) {
        return false;
      }
    }
    return true;
  }
}
