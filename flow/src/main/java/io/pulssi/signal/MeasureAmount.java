package io.pulssi.signal;

import io.pulssi.journey.JourneyStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One amount at one step and time.
 *
 * @param at event time, epoch milliseconds
 */
record MeasureAmount(JourneyStep place, long at, SignalMeasure measure, long amount) {

  /**
   * What turns the additions of {@code before} into those of {@code after}: amounts that only one
   * of them has, taken back or added.
   */
  static List<Observation> difference(List<MeasureAmount> before, List<MeasureAmount> after) {
    Map<MeasureAmount, Long> net = new LinkedHashMap<>();
    before.forEach(addition -> net.merge(addition.unit(), -addition.amount, Long::sum));
    after.forEach(addition -> net.merge(addition.unit(), addition.amount, Long::sum));
    return net.entrySet().stream()
        .filter(entry -> entry.getValue() != 0)
        .map(entry -> entry.getKey().times(entry.getValue()))
        .toList();
  }

  private MeasureAmount unit() {
    return new MeasureAmount(place, at, measure, 1);
  }

  private Observation times(long amount) {
    return Observation.at(place, at).add(measure, amount);
  }
}
