package io.pulssi.live;

import io.pulssi.runtime.ReadingProgress;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Clients that can be told to leave one partition unread for a while, whichever instance owns it.
 */
final class HeldBack extends ReadingProgress {
  private final Hold hold;

  HeldBack(Hold hold) {
    this.hold = hold;
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    return new HoldingConsumer(config);
  }

  /** Which partition is held back, if any; shared by all instances. */
  static final class Hold {
    private volatile @Nullable TopicPartition partition;
    private volatile boolean felt;

    /** Asks for a partition to be held back; see {@link #isFelt}. */
    void hold(TopicPartition held) {
      partition = held;
    }

    /** Whether its consumer has heard: from now on it hands over nothing. */
    boolean isFelt() {
      return felt;
    }

    void release() {
      partition = null;
    }
  }

  private final class HoldingConsumer extends WatchedConsumer {
    private final Set<TopicPartition> pausedByStreams = new HashSet<>();
    private final Set<TopicPartition> pausedHere = new HashSet<>();

    HoldingConsumer(Map<String, Object> config) {
      super(config);
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
      TopicPartition held = hold.partition;
      pausedHere.retainAll(assignment());
      if (held == null) {
        resumePausedHere();
      } else if (assignment().contains(held)) {
        pausedHere.add(held);
        super.pause(pausedHere);
        hold.felt = true;
      }
      return super.poll(timeout);
    }

    private void resumePausedHere() {
      pausedHere.removeAll(pausedByStreams);
      super.resume(pausedHere);
      pausedHere.clear();
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
