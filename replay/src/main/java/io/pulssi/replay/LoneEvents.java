package io.pulssi.replay;

import io.pulssi.intake.PlausibleTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the first events of a recording that stand alone, long before all others: dated by a clock
 * that was wrong. Time would begin with them, and stand still for years.
 */
final class LoneEvents {
  private LoneEvents() {}

  /**
   * The same events, with those that stand alone at the end: they come late, are counted as such,
   * and move nothing.
   *
   * @param events in order of time
   */
  static List<RecordedEvent> last(List<RecordedEvent> events) {
    int undated = 0;
    while (undated < events.size() && events.get(undated).occurredAt() < PlausibleTime.EARLIEST) {
      undated++;
    }
    int lone = undated;
    int end = groupEnd(events, lone);
    while (end - lone < ArrivalTimes.WITNESSES && events.size() - end >= ArrivalTimes.WITNESSES) {
      lone = end;
      end = groupEnd(events, lone);
    }
    List<RecordedEvent> ordered = new ArrayList<>(events.subList(0, undated));
    ordered.addAll(events.subList(lone, events.size()));
    ordered.addAll(events.subList(undated, lone));
    return ordered;
  }

  private static int groupEnd(List<RecordedEvent> events, int from) {
    int end = from + 1;
    while (end < events.size()
        && events.get(end).occurredAt() - events.get(end - 1).occurredAt()
            <= ArrivalTimes.GAP_MILLIS) {
      end++;
    }
    return end;
  }
}
