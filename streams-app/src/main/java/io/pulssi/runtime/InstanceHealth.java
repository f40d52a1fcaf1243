package io.pulssi.runtime;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.processor.StateRestoreListener;

/**
 * Whether this instance is live and ready. Waiting for a broker counts as live, since a restart
 * would not help.
 *
 * <p>Live: the Streams client is RUNNING or REBALANCING, or has not begun because no broker answers
 * yet; and its threads go on. Ready: it is RUNNING, no state store is being restored, and its
 * threads go on.
 */
public final class InstanceHealth implements KafkaStreams.StateListener, StateRestoreListener {
  /** The answer to a probe: {@code ok} decides between 200 and 503; the body says why. */
  public record Answer(boolean ok, Map<String, String> body) {}

  /** So long a stream thread may be busy before this instance is not ready. */
  static final Duration BUSY_MAX = Duration.ofSeconds(30);

  /** So long before it is not live. */
  static final Duration STILL_MAX = Duration.ofMinutes(2);

  private final Supplier<Duration> stillFor;
  private final Map<String, Long> restoring = new ConcurrentHashMap<>();
  private volatile String waitingFor = "the start";
  private volatile KafkaStreams.State state = KafkaStreams.State.CREATED;
  private volatile String failure = "";

  /**
   * @param stillFor how long ago the slowest stream thread has asked for records, by a clock that
   *     only goes forward
   */
  public InstanceHealth(Supplier<Duration> stillFor) {
    this.stillFor = stillFor;
  }

  /** Not started yet; {@code what} completes "waiting for …". */
  public void waiting(String what) {
    waitingFor = what;
  }

  /** The instance has failed. */
  public void failed(String why) {
    failure = why;
  }

  @Override
  public void onChange(KafkaStreams.State newState, KafkaStreams.State oldState) {
    state = newState;
  }

  /** Whether the process should be kept. */
  public Answer live() {
    boolean alive =
        failure.isEmpty()
            && (state == KafkaStreams.State.CREATED || state.isRunningOrRebalancing())
            && !isStill(STILL_MAX);
    return answer(alive, alive ? "" : why());
  }

  /** Whether this instance can work now. */
  public Answer ready() {
    boolean running =
        failure.isEmpty()
            && state == KafkaStreams.State.RUNNING
            && restoring.isEmpty()
            && !isStill(BUSY_MAX);
    return answer(running, running ? "" : why());
  }

  private boolean isStill(Duration max) {
    return state == KafkaStreams.State.RUNNING && stillFor.get().compareTo(max) > 0;
  }

  private String why() {
    if (!failure.isEmpty()) {
      return failure;
    }
    if (state == KafkaStreams.State.CREATED) {
      return "waiting for " + waitingFor;
    }
    if (!restoring.isEmpty()) {
      long left = restoring.values().stream().mapToLong(Long::longValue).sum();
      return "restoring %d stores, %d records left".formatted(restoring.size(), left);
    }
    if (isStill(BUSY_MAX)) {
      return "a stream thread has stood still for %d s".formatted(stillFor.get().toSeconds());
    }
    return state == KafkaStreams.State.REBALANCING
        ? "tasks are being assigned"
        : "the Streams client is " + state;
  }

  private Answer answer(boolean ok, String why) {
    var body = new LinkedHashMap<String, String>();
    body.put("status", ok ? "up" : "down");
    body.put("state", state.name());
    if (!why.isEmpty()) {
      body.put("why", why);
    }
    return new Answer(ok, body);
  }

  @Override
  public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
    restoring.put(key(partition, store), to - from);
  }

  @Override
  public void onBatchRestored(TopicPartition partition, String store, long end, long count) {
    restoring.computeIfPresent(key(partition, store), (k, left) -> Math.max(0, left - count));
  }

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long total) {
    restoring.remove(key(partition, store));
  }

  @Override
  public void onRestoreSuspended(TopicPartition partition, String store, long total) {
    restoring.remove(key(partition, store));
  }

  private static String key(TopicPartition partition, String store) {
    return store + "@" + partition;
  }
}
