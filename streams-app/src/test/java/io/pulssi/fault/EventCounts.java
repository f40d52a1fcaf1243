package io.pulssi.fault;

import io.pulssi.fault.LiveEvent.StepMinute;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How many events there were in each minute of each step's source. Safe for several threads. */
final class EventCounts {
  private final Map<StepMinute, Long> counts = new HashMap<>();

  synchronized void add(StepMinute minute, long events) {
    counts.merge(minute, events, Long::sum);
  }

  /** Those of a step's source in minutes that begin in a span of time, epoch milliseconds. */
  synchronized long in(String source, String step, long from, long to) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().source().equals(source))
        .filter(entry -> entry.getKey().step().equals(step))
        .filter(entry -> entry.getKey().end() > from && entry.getKey().end() <= to)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * How what was counted differs from these, which are right. The step of what nobody expects is
   * left out.
   *
   * @param end of the last minute to compare, epoch milliseconds
   */
  Comparison compare(EventCounts counted, long end) {
    Map<StepMinute, Long> right = copy();
    Map<StepMinute, Long> came = counted.copy();
    Set<StepMinute> minutes = new HashSet<>(right.keySet());
    minutes.addAll(came.keySet());
    var comparison = new Comparison();
    for (StepMinute minute : minutes) {
      if (minute.end() <= end && !minute.step().equals(LiveEvent.ODD_STEP)) {
        comparison.counted(
            minute.toString(), right.getOrDefault(minute, 0L), came.getOrDefault(minute, 0L));
      }
    }
    return comparison;
  }

  private synchronized Map<StepMinute, Long> copy() {
    return new HashMap<>(counts);
  }
}
