package io.pulssi.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.codec.RegistrySchemas;
import io.pulssi.config.JourneyMapReader;
import io.pulssi.intake.ResendCheck;
import io.pulssi.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class LetterResenderTest {
  private static final String GOOD =
      "{\"eventId\":\"e\",\"occurredAt\":\"1999-10-04T10:00:00Z\",\"contactId\":\"k\",\"queue\":\"phone-in\",\"waitSeconds\":5,\"outcome\":\"ANSWERED\"}";
  private static final String BAD = "{";

  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(
          true, new RoundRobinPartitioner(), new ByteArraySerializer(), new ByteArraySerializer());
  private long nanos;
  private final LetterResender resending =
      new LetterResender(
          producer,
          new ResendCheck(
              JourneyMapReader.read(Path.of("..", "samples", "bank", "journey.yml")),
              RegistrySchemas.none()),
          () -> nanos);

  @Test
  void shouldNotKeepATransactionOpenForLongWhereFewAreTaken() {
    assertThat(send(0, GOOD)).isTrue();
    for (int second = 1; second <= 9; second++) {
      pass(Duration.ofSeconds(1));
      assertThat(send(second, BAD)).isFalse();
    }
    assertThat(producer.commitCount()).isZero();

    pass(Duration.ofSeconds(1));
    assertThat(producer.commitCount()).isEqualTo(1);
    assertThat(producer.history()).as("the record and its marker").hasSize(2);

    pass(Duration.ofHours(1));
    assertThat(producer.commitCount()).as("nothing is open").isEqualTo(1);
  }

  @Test
  void shouldCountTheTimeFromTheFirstRecordOfATransaction() {
    send(0, GOOD);
    pass(Duration.ofSeconds(6));
    send(1, GOOD);
    pass(Duration.ofSeconds(4));
    assertThat(producer.commitCount()).isEqualTo(1);

    send(2, GOOD);
    pass(Duration.ofSeconds(9));
    assertThat(producer.commitCount()).isEqualTo(1);
    pass(Duration.ofSeconds(1));
    assertThat(producer.commitCount()).isEqualTo(2);
    assertThat(resending.sent()).isEqualTo(3);
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
    resending.commitIfOld();
  }

  private boolean send(long offset, String value) {
    var letter =
        new ConsumerRecord<>(
            Topics.DEAD_LETTER.name(), 0, offset, "k".getBytes(UTF_8), value.getBytes(UTF_8));
    return resending.send(new RecordOrigin(Topics.QUEUE_WAIT.name(), 0, offset), letter, null);
  }
}
