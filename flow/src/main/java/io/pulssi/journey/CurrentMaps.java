package io.pulssi.journey;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The maps in force, which may be replaced while the monitor runs. Thread-safe.
 *
 * <p>Whoever needs one state of them through several steps does those {@linkplain #during within
 * one call}: maps are replaced before it or after it.
 */
public final class CurrentMaps implements Supplier<JourneyMaps>, JourneyLookup {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile JourneyMaps now;

  /** These, until they are replaced. */
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

  /** Does something while the maps stay as they are. */
  public void during(Runnable action) {
    lock.readLock().lock();
    try {
      action.run();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Puts other maps in force, once nobody relies on the ones before any more.
   *
   * @throws IllegalArgumentException if they are fed from other sources: which topics are read is
   *     settled when the flow is built
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
