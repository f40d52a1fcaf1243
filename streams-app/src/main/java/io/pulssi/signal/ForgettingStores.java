package io.pulssi.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Clears out what is remembered of tickets, customers and contacts long gone: once a day of event
 * time, in bounded bites. What is overdue is not used even before it is cleared, so the moment of
 * clearing changes no result.
 */
final class ForgettingStores {
  /** Entries looked at in one bite. */
  private static final int BITE = 50_000;

  private static final long DAY_MILLIS = 24L * 3600 * 1000;

  private final List<Sweep<?>> sweeps;
  private long sweptDay = Long.MIN_VALUE;

  ForgettingStores(RememberStores stores, ProcessorContext<?, ?> context) {
    sweeps =
        List.of(
            new Sweep<>(stores.tickets(context), TicketStory::isForgotten),
            new Sweep<>(stores.customers(context), RepeatContacts::isForgotten),
            new Sweep<>(stores.longWaits(context), LongWait::isForgotten));
  }

  /** Forgets what is overdue at this event time, or a part of it. */
  void upTo(long now) {
    if (now == Long.MIN_VALUE) {
      return;
    }
    long day = Math.floorDiv(now, DAY_MILLIS);
    if (day != sweptDay) {
      sweptDay = day;
      sweeps.forEach(Sweep::start);
    }
    sweeps.forEach(sweep -> sweep.bite(now));
  }

  private static final class Sweep<V> {
    private final KeyValueStore<String, V> store;
    private final BiPredicate<V, Long> overdue;
    private @Nullable String from;
    private boolean done = true;

    Sweep(KeyValueStore<String, V> store, BiPredicate<V, Long> overdue) {
      this.store = store;
      this.overdue = overdue;
    }

    void start() {
      from = null;
      done = false;
    }

    void bite(long now) {
      if (done) {
        return;
      }
      List<String> gone = new ArrayList<>();
      int looked = 0;
      done = true;
      try (var entries = store.range(from, null)) {
        while (entries.hasNext()) {
          var entry = entries.next();
          if (looked++ == BITE) {
            from = entry.key;
            done = false;
            break;
          }
          if (overdue.test(entry.value, now)) {
            gone.add(entry.key);
          }
        }
      }
      gone.forEach(store::delete);
    }
  }
}
