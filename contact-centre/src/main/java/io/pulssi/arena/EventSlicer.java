package io.pulssi.arena;

import io.pulssi.centre.CentreEvent;
import io.pulssi.event.ChatWait;
import io.pulssi.event.Complaint;
import io.pulssi.event.QueueWait;
import io.pulssi.event.Survey;
import io.pulssi.event.Ticket;
import io.pulssi.intake.AcceptedEvent;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.JourneyStep;
import io.pulssi.journey.Source;
import io.pulssi.signal.EventSignals;
import io.pulssi.signal.Observation;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/**
 * Turns events into closed slices with the monitor's own signals and summaries, but without stores
 * and topics. As in the monitor, an event that arrives after the grace is lost.
 */
final class EventSlicer {
  private static final Duration LONG_WAIT = Duration.ofMinutes(3);
  private static final long GRACE = Duration.ofMinutes(2).toMillis();

  private final String journey;
  private final JourneyMaps maps;
  private final EventSignals signals = new EventSignals(LONG_WAIT);
  private final Consumer<ClosedSlice> sink;
  private final TreeMap<Long, SortedMap<String, StepSummary>> open = new TreeMap<>();
  private long newest = Long.MIN_VALUE;
  private long next = Long.MIN_VALUE;

  EventSlicer(JourneyMap map, Consumer<ClosedSlice> sink) {
    this.journey = map.journey();
    this.maps = JourneyMaps.of(map);
    this.sink = sink;
  }

  /** Takes an event; events come in order of arrival. */
  void take(CentreEvent event) {
    Source source = Source.ofLabel(event.topic().thing()).orElseThrow();
    List<JourneyStep> places = maps.placesFor(source, value(event.record()));
    if (places.isEmpty() || isLate(event.occurredAt())) {
      return;
    }
    newest = Math.max(newest, event.occurredAt());
    AcceptedEvent arrived = new AcceptedEvent(source, places, event.record());
    signals.of(arrived, newest - GRACE).forEach(this::add);
    close(newest - GRACE);
  }

  private boolean isLate(long occurredAt) {
    return newest != Long.MIN_VALUE && occurredAt < newest - GRACE;
  }

  private static String value(SpecificRecord event) {
    if (event instanceof QueueWait wait) {
      return wait.getQueue();
    } else if (event instanceof ChatWait wait) {
      return wait.getQueue();
    } else if (event instanceof Ticket ticket) {
      return ticket.getCategory();
    } else if (event instanceof Survey survey) {
      return survey.getTouchpoint();
    }
    return ((Complaint) event).getTouchpoint();
  }

  private void add(Observation observation) {
    long from = Math.floorDiv(observation.at(), SliceSpan.MILLIS) * SliceSpan.MILLIS;
    if (from >= next) {
      open.computeIfAbsent(from, any -> new TreeMap<>())
          .computeIfAbsent(observation.place().step(), any -> new StepSummary())
          .add(observation);
    }
  }

  /** Closes the slices that are still open. */
  void finish() {
    if (!open.isEmpty()) {
      close(open.lastKey() + SliceSpan.MILLIS);
    }
  }

  /** Closes slices in order, also those without data. */
  private void close(long frontier) {
    if (next == Long.MIN_VALUE && !open.isEmpty()) {
      next = open.firstKey();
    }
    while (next != Long.MIN_VALUE && next + SliceSpan.MILLIS <= frontier) {
      SortedMap<String, StepSummary> steps = open.remove(next);
      SortedMap<String, StepSummary> counted = steps == null ? new TreeMap<>() : steps;
      counted.values().removeIf(StepSummary::isEmpty);
      long from = next;
      next = from + SliceSpan.MILLIS;
      sink.accept(new ClosedSlice(new SliceSpan(journey, from, next), counted));
    }
  }
}
