package io.pulssi.replay;

import io.pulssi.slice.SliceSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * From when to when the recorded events of a folder go, epoch milliseconds.
 *
 * @param first time of the first event that can be believed
 * @param last time of the last one
 */
public record EventSpan(long first, long last) {

  /**
   * Of a folder's events.
   *
   * @throws IOException if a file cannot be read or there is none
   */
  public static EventSpan of(Path folder) throws IOException {
    List<RecordedEvent> events = RecordedEvents.read(folder);
    long[] arrivals = ArrivalTimes.of(events);
    return arrivals.length == 0
        ? new EventSpan(0, 0)
        : new EventSpan(arrivals[0], arrivals[arrivals.length - 1]);
  }

  /** End of the last slice that these events can close by themselves. */
  public long lastClosed(Duration grace) {
    return Math.floorDiv(last - grace.toMillis(), SliceSpan.MILLIS) * SliceSpan.MILLIS;
  }
}
