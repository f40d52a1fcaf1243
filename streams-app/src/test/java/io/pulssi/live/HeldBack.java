package io.pulssi.live;

import io.pulssi.runtime.ReadingProgress;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Clients that can be told to leave one partition unread for a while, whichever instance owns it.
 */
final class HeldBack extends ReadingProgress {
  private final AtomicReference<@Nullable TopicPartition> held;

  HeldBack(AtomicReference<@Nullable TopicPartition> held) {
    this.held = held;
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    return new HoldingConsumer(config);
  }

  private final class HoldingConsumer extends WatchedConsumer {
    private final Set<TopicPartition> pausedByStreams = new HashSet<>();
    private final Set<TopicPartition> pausedHere = new HashSet<>();

    HoldingConsumer(Map<String, Object> config) {
      super(config);
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
      hold();
      return super.poll(timeout);
    }

    private void hold() {
      TopicPartition partition = held.get();
      pausedHere.retainAll(assignment());
      if (partition != null && assignment().contains(partition)) {
        pausedHere.add(partition);
        super.pause(pausedHere);
      } else if (!pausedHere.isEmpty()) {
        pausedHere.removeAll(pausedByStreams);
        super.resume(pausedHere);
        pausedHere.clear();
      }
    }

    @Override
    public void pause(Collection<TopicPartition> partitions) {
      pausedByStreams.addAll(partitions);
      super.pause(partitions);
    }

    @Override
    public void resume(Collection<TopicPartition> partitions) {
      pausedByStreams.removeAll(partitions);
      Set<TopicPartition> free = new HashSet<>(partitions);
      free.removeAll(pausedHere);
      super.resume(free);
    }
  }
}
