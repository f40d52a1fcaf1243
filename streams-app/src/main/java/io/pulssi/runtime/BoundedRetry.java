package io.pulssi.runtime;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Pauses between attempts, and ends them when a bound has passed.
 *
 * <p>Brokers learn of a new topic one after the other, a moment after it is made: one that does not
 * know a topic has to be asked again before the topic counts as missing.
 */
public final class BoundedRetry {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final long bound;
  private final LongSupplier nanos;
  private final LongConsumer pause;
  private final long since;

  private BoundedRetry(Duration bound, LongSupplier nanos, LongConsumer pause) {
    this.bound = bound.toNanos();
    this.nanos = nanos;
    this.pause = pause;
    this.since = nanos.getAsLong();
  }

  /** Begins now, and ends when the bound has passed. */
  public static BoundedRetry within(Duration bound) {
    return new BoundedRetry(bound, System::nanoTime, LockSupport::parkNanos);
  }

  /** For tests: another clock, and another way to pause. */
  static BoundedRetry within(Duration bound, LongSupplier nanos, LongConsumer pause) {
    return new BoundedRetry(bound, nanos, pause);
  }

  /** Pauses; returns false, without a pause, when the bound has passed. */
  public boolean again() {
    if (nanos.getAsLong() - since >= bound) {
      return false;
    }
    pause.accept(PAUSE.toNanos());
    return true;
  }

  /**
   * Asks until the broker knows the topic that the question is about.
   *
   * @throws UnknownTopicOrPartitionException if it does not know it within the bound
   */
  public <T> T untilKnown(Supplier<T> question) {
    while (true) {
      try {
        return question.get();
      } catch (UnknownTopicOrPartitionException e) {
        if (!again()) {
          throw e;
        }
      }
    }
  }
}
