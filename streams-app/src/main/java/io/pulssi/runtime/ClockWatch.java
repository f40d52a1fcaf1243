package io.pulssi.runtime;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.common.utils.Time;

/**
 * Notices when this machine's clock is set back. Kafka's clients wait by it: until it shows the old
 * time again they send no heartbeat, commit nothing and run nothing that is due. A new process has
 * no old time to wait for.
 */
final class ClockWatch implements AutoCloseable {
  /** Less than this is waited out. */
  static final Duration BACK_MAX = Duration.ofSeconds(5);

  private static final Duration EVERY = Duration.ofSeconds(1);

  private final LongSupplier millis;
  private final LongSupplier nanos;
  private final Consumer<String> setBack;
  private final RepeatingTask looks = new RepeatingTask("pulssi-clock-watch", EVERY, this::look);
  private long offsetMillis;

  /**
   * @param setBack is told, in words, when the clock was set back
   */
  ClockWatch(Consumer<String> setBack) {
    this(Time.SYSTEM::milliseconds, System::nanoTime, setBack);
  }

  /** For tests: injected clocks. */
  ClockWatch(LongSupplier millis, LongSupplier nanos, Consumer<String> setBack) {
    this.millis = millis;
    this.nanos = nanos;
    this.setBack = setBack;
    this.offsetMillis = offset();
  }

  void start() {
    looks.start();
  }

  /** Looks once. */
  void look() {
    long now = offset();
    long back = offsetMillis - now;
    offsetMillis = Math.max(now, offsetMillis - 1); // a clock may be a little slow
    if (back > BACK_MAX.toMillis()) {
      offsetMillis = now;
      setBack.accept(
          "this machine's clock was set back by %d s, and Kafka's clients would stand still as long"
              .formatted(back / 1_000));
    }
  }

  private long offset() {
    return millis.getAsLong() - nanos.getAsLong() / 1_000_000;
  }

  @Override
  public void close() {
    looks.close();
  }
}
