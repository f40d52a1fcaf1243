package io.pulssi.strain;

import io.pulssi.live.GeneratedLog;
import io.pulssi.live.LoggedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * A shop's events without end, in the order of time, each day the work of several seeds. Every
 * second day has an incident.
 */
final class GoodRecords {
  private static final int DAYS = 2;
  private static final long ROUND_MILLIS = Duration.ofDays(DAYS).toMillis();

  private final long seed;
  private final int copies;
  private final Deque<LoggedEvent> ready = new ArrayDeque<>();
  private int round;

  /** As many shops as there are copies share the map's steps. */
  GoodRecords(long seed, int copies) {
    this.seed = seed;
    this.copies = copies;
  }

  LoggedEvent next() {
    if (ready.isEmpty()) {
      fill();
    }
    return ready.remove();
  }

  private void fill() {
    List<LoggedEvent> events = new ArrayList<>();
    for (int copy = 0; copy < copies; copy++) {
      for (LoggedEvent event : GeneratedLog.of(seed + (long) round * copies + copy, DAYS)) {
        events.add(later(event, round * ROUND_MILLIS));
      }
    }
    events.sort(Comparator.comparingLong(LoggedEvent::at));
    ready.addAll(events);
    round++;
  }

  private static LoggedEvent later(LoggedEvent event, long millis) {
    Instant from = Instant.ofEpochMilli(event.at());
    Instant to = from.plusMillis(millis);
    return new LoggedEvent(
        event.topic(), to.toEpochMilli(), event.line().replace(from.toString(), to.toString()));
  }
}
