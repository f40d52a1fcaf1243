package io.pulssi.strain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Judges whether what should stay flat did: the last third of a run against its middle third, as of
 * when a JVM has settled.
 */
final class Flatness {
  private static final double SETTLED_SECONDS = 90;

  private final List<Vitals> samples;

  Flatness(List<Vitals> samples) {
    this.samples = samples.stream().filter(one -> one.uptimeSeconds() >= SETTLED_SECONDS).toList();
  }

  /**
   * The mean of the last third may be above that of the middle third by a share and an amount.
   *
   * @param share such as .1
   * @param amount in the unit of the value
   */
  void assertFlat(String what, ToDoubleFunction<Vitals> value, double share, double amount) {
    assertThat(samples).as("samples of a run that has settled").hasSizeGreaterThan(8);
    int third = samples.size() / 3;
    double middle = mean(samples.subList(third, 2 * third), value);
    double last = mean(samples.subList(2 * third, samples.size()), value);
    System.out.printf(
        "%s: middle third %.1f, last third %.1f, allowed %.1f%n",
        what, middle, last, middle * (1 + share) + amount);
    assertThat(last).as(what + " of the last third").isLessThan(middle * (1 + share) + amount);
  }

  private static double mean(List<Vitals> of, ToDoubleFunction<Vitals> value) {
    return of.stream().mapToDouble(value).average().orElseThrow();
  }
}
