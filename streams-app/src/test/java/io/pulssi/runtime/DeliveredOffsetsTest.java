package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class DeliveredOffsetsTest {
  private static final TopicPartition PARTITION = new TopicPartition("calls", 1);
  private static final TopicPartition OTHER = new TopicPartition("calls", 2);

  private final DeliveredOffsets handedOver = new DeliveredOffsets();

  @Test
  void shouldWaitForTheLastRecordToBeProcessed() {
    handedOver.add(records(40, 41));

    assertThat(handedOver.isProcessed(PARTITION, 40)).isFalse();
    assertThat(handedOver.isProcessed(PARTITION, 41)).isTrue();
    assertThat(handedOver.isProcessed(OTHER, -1)).isTrue();
  }

  @Test
  void shouldNotAskATaskForWhatWasHandedToTheOneBefore() {
    handedOver.add(records(40, 41));
    handedOver.begin(PARTITION);

    assertThat(handedOver.isProcessed(PARTITION, -1)).isTrue();
    handedOver.add(records(42));
    assertThat(handedOver.isProcessed(PARTITION, -1)).isFalse();
  }

  private static ConsumerRecords<byte[], byte[]> records(long... offsets) {
    List<ConsumerRecord<byte[], byte[]>> records =
        Arrays.stream(offsets)
            .mapToObj(
                offset ->
                    new ConsumerRecord<>(
                        PARTITION.topic(), PARTITION.partition(), offset, new byte[0], new byte[0]))
            .toList();
    return new ConsumerRecords<>(Map.of(PARTITION, records), Map.of());
  }
}
