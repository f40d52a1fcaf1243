package io.pulssi.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** The last offset of each partition that a consumer delivered to its current task. */
final class DeliveredOffsets {
  private final Map<TopicPartition, Long> last = new HashMap<>();

  void add(ConsumerRecords<?, ?> records) {
    for (TopicPartition partition : records.partitions()) {
      List<? extends ConsumerRecord<?, ?>> handed = records.records(partition);
      last.put(partition, handed.get(handed.size() - 1).offset());
    }
  }

  /** The partition has a new task, to which nothing has been delivered. */
  void begin(TopicPartition partition) {
    last.remove(partition);
  }

  /**
   * Whether a task has processed everything that was delivered to it.
   *
   * @param processedOffset of the last record it processed, -1 if none
   */
  boolean isProcessed(TopicPartition partition, long processedOffset) {
    return processedOffset >= last.getOrDefault(partition, -1L);
  }
}
