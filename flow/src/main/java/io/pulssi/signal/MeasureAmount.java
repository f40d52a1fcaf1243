package io.pulssi.signal;

import io.pulssi.journey.JourneyStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An amount of one measure, at one step and time.
 *
 * @param at event time, epoch milliseconds
 */
record MeasureAmount(JourneyStep journeyStep, long at, SignalMeasure measure, long amount) {

  /**
   * What turns {@code before} into {@code after}: the amounts that only {@code after} has, and the
   * negated amounts that only {@code before} has.
   */
  static List<Observation> difference(List<MeasureAmount> before, List<MeasureAmount> after) {
    Map<MeasureAmount, Long> net = new LinkedHashMap<>();
    before.forEach(each -> net.merge(each.unit(), -each.amount, Long::sum));
    after.forEach(each -> net.merge(each.unit(), each.amount, Long::sum));
    return net.entrySet().stream()
        .filter(entry -> entry.getValue() != 0)
        .map(entry -> entry.getKey().times(entry.getValue()))
        .toList();
  }

  private MeasureAmount unit() {
    return new MeasureAmount(journeyStep, at, measure, 1);
  }

  private Observation times(long amount) {
    return Observation.at(journeyStep, at).add(measure, amount);
  }
}
