package io.pulssi.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Walks a store in bounded bites and deletes what is overdue.
 *
 * <p>Where it stands is not kept: a task that opens anew begins its next walk at the front.
 */
public final class StoreSweep<V> {
  /** Entries looked at in one bite: tens of milliseconds. */
  static final int BITE = 50_000;

  private final KeyValueStore<String, V> store;
  private final BiPredicate<V, Long> overdue;
  private @Nullable String from;
  private boolean done = true;

  /**
   * A sweep that has nothing to do yet.
   *
   * @param overdue whether a value can go, at an event time in epoch milliseconds
   */
  public StoreSweep(KeyValueStore<String, V> store, BiPredicate<V, Long> overdue) {
    this.store = store;
    this.overdue = overdue;
  }

  /** Begins at the front. */
  public void start() {
    from = null;
    done = false;
  }

  /** Goes on for one bite, if there is anything left to look at. */
  public void bite(long now) {
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
