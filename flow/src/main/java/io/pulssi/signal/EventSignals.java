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
 * All that {@link SignalStage} makes of events, in one plain object on the heap: for simulations,
 * in which millions of events need neither stores nor topics. Belongs to one thread.
 */
public final class EventSignals {
  private static final long WEEK_MILLIS = 7 * 24L * 3600 * 1000;

  private final StatelessSignals direct;
  private final FactExtractor facts;
  private final Heap<TicketHistory> tickets = new Heap<>(TicketHistory::isForgotten);
  private final Heap<RepeatContacts> customers = new Heap<>(RepeatContacts::isForgotten);
  private final Heap<LongWait> longWaits = new Heap<>(LongWait::isForgotten);
  private final StatefulSignals remembered = new StatefulSignals(tickets, customers, longWaits);
  private long sweptWeek = Long.MIN_VALUE;

  /**
   * With nothing to remember yet.
   *
   * @param longWait from when on a wait is long
   */
  public EventSignals(Duration longWait) {
    double seconds = longWait.toMillis() / 1000.0;
    direct = new StatelessSignals(seconds);
    facts = new FactExtractor(seconds);
  }

  /**
   * What an event tells, by itself and in the light of others.
   *
   * @param settled nothing older than this will come, epoch milliseconds
   */
  public List<Observation> of(AcceptedEvent arrived, long settled) {
    forget(settled);
    List<Observation> observed = new ArrayList<>();
    for (JourneyStep place : arrived.places()) {
      observed.add(direct.of(arrived, place));
    }
    for (FactExtractor.Keyed fact : facts.of(arrived)) {
      remembered.learn(fact.fact(), settled, observed);
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

  /** Keeps values as they are. */
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
