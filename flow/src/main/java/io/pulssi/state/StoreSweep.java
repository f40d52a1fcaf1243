package io.pulssi.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Scans a store in batches and deletes what is overdue.
 *
 * <p>Its position is not stored: after a restart the next sweep begins at the first key.
 */
public final class StoreSweep<V> {
  /** Entries of one batch: tens of milliseconds. */
  static final int BATCH = 50_000;

  private final KeyValueStore<String, V> store;
  private final BiPredicate<V, Long> overdue;
  private @Nullable String from;
  private boolean done = true;

  /**
   * A sweep that has not started.
   *
   * @param overdue whether a value can be deleted, at an event time in epoch milliseconds
   */
  public StoreSweep(KeyValueStore<String, V> store, BiPredicate<V, Long> overdue) {
    this.store = store;
    this.overdue = overdue;
  }

  /** Starts at the first key. */
  public void start() {
    from = null;
    done = false;
  }

  /**
   * Scans the next batch, if the sweep is not finished.
   *
   * @param now event time, epoch milliseconds
   */
  public void runBatch(long now) {
    if (done) {
      return;
    }
    List<String> gone = new ArrayList<>();
    int looked = 0;
    done = true;
    try (var entries = store.range(from, null)) {
      while (entries.hasNext()) {
        var entry = entries.next();
        if (looked++ == BATCH) {
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
