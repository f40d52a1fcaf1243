package io.pulssi.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  @Test
  void shouldCoverTheMeanAsTheoryPredicts() {
    List<Integer> units = IntStream.range(0, 400).mapToObj(i -> i % 2).toList();

    IntervalEstimate figure = Bootstrap.USUAL.figure(units, 400, BootstrapTest::mean);

    // sd of the mean: .5 / 20 = .025
    assertThat(figure.value()).isEqualTo(.5);
    assertThat(figure.low()).isBetween(.435, .465);
    assertThat(figure.high()).isBetween(.535, .565);
  }

  @Test
  void shouldGiveTheSameIntervalAgain() {
    List<Integer> units = IntStream.range(0, 40).mapToObj(i -> i * i % 97).toList();

    assertThat(Bootstrap.USUAL.figure(units, 40, BootstrapTest::mean))
        .isEqualTo(Bootstrap.USUAL.figure(units, 40, BootstrapTest::mean));
    assertThat(new Bootstrap(1, 400).figure(units, 40, BootstrapTest::mean))
        .isNotEqualTo(new Bootstrap(2, 400).figure(units, 40, BootstrapTest::mean));
  }

  @Test
  void shouldLeaveOutSamplesWithoutAValue() {
    ToDoubleFunction<List<Integer>> ofOnes = units -> units.contains(1) ? 7 : Double.NaN;

    IntervalEstimate figure = Bootstrap.USUAL.figure(List.of(0, 1), 2, ofOnes);

    assertThat(figure.low()).isEqualTo(7);
    assertThat(figure.high()).isEqualTo(7);
  }

  private static double mean(List<Integer> units) {
    return units.stream().mapToInt(Integer::intValue).average().orElse(Double.NaN);
  }
}
