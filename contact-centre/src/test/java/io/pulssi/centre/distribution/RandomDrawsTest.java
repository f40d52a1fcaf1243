package io.pulssi.centre.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomDrawsTest {
  private static final int MANY = 100_000;

  @Test
  void shouldGiveTheNumbersOfSplitMix64() {
    RandomDraws one = RandomDraws.of(7, "name");
    RandomDraws same = RandomDraws.of(7, "name");
    RandomDraws other = RandomDraws.of(7, "other");

    assertThat(one.bits()).isEqualTo(same.bits()).isNotEqualTo(other.bits());
    assertThat(RandomDraws.mix(0x9E3779B97F4A7C15L))
        .as("the first number of SplitMix64 with seed 0, as published with it")
        .isEqualTo(0xE220A8397B1DCDAFL);
  }

  @Test
  void shouldGiveStandardNormals() {
    assertThat(mean(RandomDraws::normal)).isCloseTo(0, within(0.01));
    assertThat(mean(draws -> square(draws.normal()))).isCloseTo(1, within(0.02));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 1, 3.7, 40})
  void shouldGiveGammasWithTheirMeanAndVariance(double shape) {
    assertThat(mean(draws -> draws.gamma(shape))).isCloseTo(shape, within(0.02 * (1 + shape)));
    assertThat(mean(draws -> square(draws.gamma(shape) - shape)))
        .isCloseTo(shape, within(0.05 * (1 + shape)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 1.5, 29, 95})
  void shouldGivePoissonsWithTheirMeanAndVariance(double mean) {
    assertThat(mean(draws -> draws.poisson(mean))).isCloseTo(mean, within(0.02 * (1 + mean)));
    assertThat(mean(draws -> square(draws.poisson(mean) - mean)))
        .isCloseTo(mean, within(0.03 * (1 + mean)));
  }

  static Stream<Arguments> laws() {
    return Stream.of(
            LogNormalDistribution.ofMean(300, 0.9),
            new LogNormalDistribution(20, 0.5),
            new GammaDistribution(240, 1.7),
            new WeibullDistribution(500, 0.6),
            new WeibullDistribution(500, 1.6),
            new MixtureDistribution(
                0.2, new LogNormalDistribution(30, 0.5), new GammaDistribution(400, 2)))
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("laws")
  void shouldDrawFromALawWithItsMean(Distribution law) {
    assertThat(mean(law::draw)).isCloseTo(law.mean(), within(0.02 * law.mean()));
  }

  @Test
  void shouldNeverLeaveItsBounds() {
    RandomDraws draws = RandomDraws.of(3, "bounds");
    var uniforms = new DoubleSummaryStatistics();
    var wholes = new IntSummaryStatistics();
    for (int i = 0; i < MANY; i++) {
      uniforms.accept(draws.uniform());
      wholes.accept(draws.between(2, 4));
    }
    assertThat(uniforms.getMin()).isGreaterThan(0).isLessThan(0.001);
    assertThat(uniforms.getMax()).isGreaterThan(0.999).isLessThan(1);
    assertThat(wholes.getMin()).isEqualTo(2);
    assertThat(wholes.getMax()).isEqualTo(4);
  }

  private static double mean(ToDoubleFunction<RandomDraws> of) {
    RandomDraws draws = RandomDraws.of(11, "mean");
    double sum = 0;
    for (int i = 0; i < MANY; i++) {
      sum += of.applyAsDouble(draws);
    }
    return sum / MANY;
  }

  private static double square(double x) {
    return x * x;
  }
}
