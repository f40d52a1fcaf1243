package io.pulssi.codec;

import static io.pulssi.codec.Samples.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.codec.Reading.Read;
import io.pulssi.codec.Reading.Unreadable;
import io.pulssi.event.QueueWait;
import org.junit.jupiter.api.Test;

class EventReaderTest {

  private final EventReader<QueueWait> reader = new EventReader<>(QueueWait.class);

  @Test
  void shouldReadJson() {
    assertThat(reader.read(utf8(Samples.QUEUE_WAIT_JSON)))
        .isEqualTo(new Read<>(Samples.queueWait(), 0));
  }

  @Test
  void shouldReadAvroSingleObject() {
    assertThat(reader.read(new AvroWriter<>(QueueWait.class).write(Samples.queueWait())))
        .isEqualTo(new Read<>(Samples.queueWait(), 0));
  }

  @Test
  void shouldWriteTheSameJson() {
    assertThat(new JsonWriter<>(QueueWait.class).write(Samples.queueWait()))
        .asString()
        .isEqualTo(Samples.QUEUE_WAIT_JSON);
  }

  @Test
  void shouldNameEveryMissingField() {
    assertThat(reader.read(utf8("{\"eventId\":\"\",\"queue\":null}")))
        .isEqualTo(
            new Unreadable<>(
                Reason.MISSING_FIELD,
                "eventId, occurredAt, contactId, queue, waitSeconds, outcome"));
  }
}
