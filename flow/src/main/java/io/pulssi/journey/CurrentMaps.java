package io.pulssi.journey;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The maps in use; they can be replaced while the monitor runs. Thread-safe.
 *
 * <p>Code that must see the same maps in several calls runs {@linkplain #during in one action}:
 * maps are replaced before or after it.
 */
public final class CurrentMaps implements Supplier<JourneyMaps>, JourneyLookup {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile JourneyMaps now;

  /** Starts with these maps. */
  public CurrentMaps(JourneyMaps first) {
    this.now = first;
  }

  @Override
  public JourneyMaps get() {
    return now;
  }

  /** A journey as it is now; null if it is not watched. */
  @Override
  public @Nullable JourneyMap find(String journey) {
    return now.byId().get(journey);
  }

  /** Runs the action while the maps cannot be replaced. */
  public void during(Runnable action) {
    lock.readLock().lock();
    try {
      action.run();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Replaces the maps; waits for running actions to end.
   *
   * @throws IllegalArgumentException if they use other sources: the flow reads the topics for which
   *     it was built
   */
  public void replace(JourneyMaps next) {
    if (!next.sources().equals(now.sources())) {
      throw new IllegalArgumentException(
          "sources: %s (expected: %s; restart to read other topics)"
              .formatted(labels(next), labels(now)));
    }
    lock.writeLock().lock();
    try {
      now = next;
    } finally {
      lock.writeLock().unlock();
    }
  }

  private static String labels(JourneyMaps maps) {
    return maps.sources().stream().map(Source::label).collect(Collectors.joining(", "));
  }
}
