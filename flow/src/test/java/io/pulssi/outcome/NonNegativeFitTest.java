package io.pulssi.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NonNegativeFitTest {
  private final double[][] squares = new double[4][4];
  private final double[] products = new double[4];

  @Test
  void shouldFindTheCoefficientsOfTheData() {
    Random random = new Random(5);
    for (int i = 0; i < 50; i++) {
      double[] x = {random.nextInt(500), random.nextInt(60), random.nextInt(9), random.nextInt(9)};
      add(x, 0.01 * x[0] + 0.2 * x[1] + 1.5 * x[3]);
    }

    assertThat(NonNegativeFit.solve(squares, products))
        .containsExactly(new double[] {0.01, 0.2, 0, 1.5}, within(1e-6));
  }

  @Test
  void shouldGiveZeroInsteadOfANegativeCoefficient() {
    for (int i = 1; i < 9; i++) {
      add(new double[] {10, i, 0, 0}, 20 - i);
    }

    double[] found = NonNegativeFit.solve(squares, products);
    assertThat(found[1]).isZero();
    assertThat(found[0]).isCloseTo(1.55, within(1e-9)); // the mean of 19 to 12, over 10
  }

  @Test
  void shouldChooseOneOfCollinearHarms() {
    for (int i = 1; i < 9; i++) {
      add(new double[] {i, 2 * i, 0, 0}, 6 * i);
    }

    double[] found = NonNegativeFit.solve(squares, products);
    assertThat(found[0] + 2 * found[1]).isCloseTo(6, within(1e-6));
  }

  /** The conditions of Karush, Kuhn and Tucker: no allowed step improves the solution. */
  @Property(tries = 200)
  void shouldBeOptimalAmongNonNegativeSolutions(@ForAll long seed) {
    Random random = new Random(seed);
    for (double[] row : squares) {
      Arrays.fill(row, 0);
    }
    Arrays.fill(products, 0);
    for (int i = 0; i < 40; i++) {
      double[] x = {random.nextInt(50), random.nextInt(50), random.nextInt(50), random.nextInt(50)};
      add(x, random.nextInt(100) - random.nextInt(50));
    }
    double[] found = NonNegativeFit.solve(squares, products);

    for (int i = 0; i < 4; i++) {
      double slope = -products[i];
      for (int j = 0; j < 4; j++) {
        slope += squares[i][j] * found[j];
      }
      assertThat(found[i]).as("seed %d", seed).isGreaterThanOrEqualTo(0);
      assertThat(slope).as("seed %d", seed).isGreaterThan(-1e-5);
      assertThat(found[i] * slope).as("seed %d", seed).isCloseTo(0, within(1e-4));
    }
  }

  private void add(double[] x, double y) {
    for (int i = 0; i < 4; i++) {
      products[i] += x[i] * y;
      for (int j = 0; j < 4; j++) {
        squares[i][j] += x[i] * x[j];
      }
    }
  }
}
