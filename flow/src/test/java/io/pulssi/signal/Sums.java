package io.pulssi.signal;

import io.pulssi.journey.JourneyStep;
import java.util.List;
import java.util.TreeMap;

/**
 * What observations add up to, per step, time and measure; what was added and taken back is gone.
 */
final class Sums {
  private final TreeMap<String, Long> sums = new TreeMap<>();

  static Sums of(List<Observation> observations) {
    Sums all = new Sums();
    for (Observation seen : observations) {
      for (int i = 0; i < seen.size(); i++) {
        all.add(seen.place(), seen.at(), seen.measure(i), seen.amount(i));
      }
    }
    return all;
  }

  Sums add(JourneyStep place, long at, SignalMeasure measure, long amount) {
    String key = place.step() + "@" + at + " " + measure;
    sums.merge(key, amount, Long::sum);
    sums.remove(key, 0L);
    return this;
  }

  /** Over all steps and times. */
  long total(SignalMeasure measure) {
    return sums.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(" " + measure))
        .mapToLong(entry -> entry.getValue())
        .sum();
  }

  long at(String step, long at, SignalMeasure measure) {
    return sums.getOrDefault(step + "@" + at + " " + measure, 0L);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sums that && sums.equals(that.sums);
  }

  @Override
  public int hashCode() {
    return sums.hashCode();
  }

  @Override
  public String toString() {
    return sums.toString();
  }
}
