package io.pulssi.signal;

import io.pulssi.intake.AcceptedEvent;
import io.pulssi.journey.JourneyStep;
import io.pulssi.state.Memory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The observations that {@link SignalStage} makes of events, computed on the heap without stores
 * and topics: for simulations of millions of events. Belongs to one thread.
 */
public final class EventSignals {
  private static final long WEEK_MILLIS = 7 * 24L * 3600 * 1000;

  private final StatelessSignals stateless;
  private final FactExtractor extractor;
  private final Heap<TicketHistory> tickets = new Heap<>(TicketHistory::isForgotten);
  private final Heap<RepeatContacts> customers = new Heap<>(RepeatContacts::isForgotten);
  private final Heap<LongWait> longWaits = new Heap<>(LongWait::isForgotten);
  private final StatefulSignals stateful = new StatefulSignals(tickets, customers, longWaits);
  private long sweptWeek = Long.MIN_VALUE;

  /**
   * Starts without any state.
   *
   * @param longWait a longer wait counts as long
   */
  public EventSignals(Duration longWait) {
    WaitLimits limits = WaitLimits.longAfter(longWait);
    stateless = new StatelessSignals(limits);
    extractor = new FactExtractor(limits.longSeconds());
  }

  /**
   * What an event adds, by itself and together with earlier events.
   *
   * @param settled no older event will come, epoch milliseconds
   */
  public List<Observation> of(AcceptedEvent event, long settled) {
    forget(settled);
    List<Observation> observed = new ArrayList<>();
    for (JourneyStep step : event.steps()) {
      observed.add(stateless.of(event, step));
    }
    for (FactExtractor.KeyedFact fact : extractor.of(event)) {
      stateful.add(fact.fact(), settled, observed);
    }
    return observed;
  }

  private void forget(long now) {
    long week = Math.floorDiv(now, WEEK_MILLIS);
    if (week != sweptWeek) {
      sweptWeek = week;
      tickets.forget(now);
      customers.forget(now);
      longWaits.forget(now);
    }
  }

  /** Holds values on the heap, not serialised. */
  private static final class Heap<V> implements Memory<V> {
    private final Map<String, V> values = new HashMap<>();
    private final BiPredicate<V, Long> overdue;

    Heap(BiPredicate<V, Long> overdue) {
      this.overdue = overdue;
    }

    @Override
    public @Nullable V get(String key) {
      return values.get(key);
    }

    @Override
    public void put(String key, @Nullable V value) {
      if (value == null) {
        values.remove(key);
      } else {
        values.put(key, value);
      }
    }

    void forget(long now) {
      values.values().removeIf(value -> overdue.test(value, now));
    }
  }
}
