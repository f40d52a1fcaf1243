package io.pulssi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pulssi.event.Fact;
import io.pulssi.event.MinuteSummary;
import io.pulssi.event.Place;
import io.pulssi.event.QueueWait;
import io.pulssi.event.SliceRecord;
import io.pulssi.event.SourceWatermark;
import io.pulssi.event.TicketChange;
import io.pulssi.event.TicketFact;
import io.pulssi.event.VerdictNotice;
import io.pulssi.event.Warning;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SerdeTest {

  private static final String TOPIC = "a-topic";

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void shouldReadWhateverFormatWasWritten(OutputFormat format) {
    byte[] bytes =
        new RecordSerde<>(Warning.class, format).serializer().serialize(TOPIC, Samples.warning());
    for (OutputFormat readersOwn : OutputFormat.values()) {
      Warning read =
          new RecordSerde<>(Warning.class, readersOwn).deserializer().deserialize(TOPIC, bytes);

      // thirds do not fit four decimals
      assertThat(new JsonWriter<>(Warning.class).write(read))
          .isEqualTo(new JsonWriter<>(Warning.class).write(Samples.warning()));
    }
  }

  @Test
  void shouldWriteJsonOrSingleObjectAvro() {
    assertThat(serialized(OutputFormat.JSON)).startsWith('{');
    assertThat(serialized(OutputFormat.AVRO)).startsWith(0xC3, 0x01);
  }

  @Test
  void shouldKeepTombstones() {
    RecordSerde<Warning> serde = new RecordSerde<>(Warning.class, OutputFormat.JSON);
    AvroSerde<Fact> facts = new AvroSerde<>(Fact.class);

    assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
    assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
    assertThat(facts.serializer().serialize(TOPIC, null)).isNull();
    assertThat(facts.deserializer().deserialize(TOPIC, null)).isNull();
  }

  @Test
  void shouldThrowForWhatCannotBeRead() {
    RecordSerde<Warning> serde = new RecordSerde<>(Warning.class, OutputFormat.JSON);
    AvroSerde<Fact> facts = new AvroSerde<>(Fact.class);

    assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, Samples.utf8("{}")))
        .isInstanceOf(SerializationException.class)
        .hasMessageStartingWith("a-topic: missing-field, warningId, ");
    assertThatThrownBy(() -> facts.deserializer().deserialize(TOPIC, Samples.utf8("{}")))
        .isInstanceOf(SerializationException.class)
        .hasMessage("a-topic: malformed, no Avro (expected: it starts with C3 01)");
    assertThatThrownBy(() -> facts.deserializer().deserialize(TOPIC, new byte[0]))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void shouldCarrySlicesAndFacts() {
    SliceRecord summary =
        new SliceRecord(
            new MinuteSummary(
                "s",
                60_000L,
                "v1",
                List.of(1L, -2L, 0L),
                ByteBuffer.wrap(new byte[] {1, 2}),
                null,
                List.of(
                    new VerdictNotice(70_000L, "e", "bank.s.19991031T0805Z", "TREATED", null))));
    SliceRecord watermark = new SliceRecord(new SourceWatermark("ticket", 1, 3, 99L, false, "id"));
    Fact fact =
        new Fact(
            new TicketFact("t", List.of(new Place("bank", "s")), 5L, TicketChange.RESOLVED, "e"));

    assertThat(again(new AvroSerde<>(SliceRecord.class), summary)).isEqualTo(summary);
    assertThat(again(new AvroSerde<>(SliceRecord.class), watermark)).isEqualTo(watermark);
    assertThat(again(new AvroSerde<>(Fact.class), fact)).isEqualTo(fact);
  }

  @Test
  void shouldServeSeveralThreadsAtOnce() throws Exception {
    RecordSerde<QueueWait> json = new RecordSerde<>(QueueWait.class, OutputFormat.JSON);
    AvroSerde<QueueWait> avro = new AvroSerde<>(QueueWait.class);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> calls =
          IntStream.range(0, 4)
              .<Callable<Boolean>>mapToObj(t -> () -> same(json, avro, t))
              .toList();
      for (Future<Boolean> same : threads.invokeAll(calls)) {
        assertThat(same.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean same(RecordSerde<QueueWait> json, AvroSerde<QueueWait> avro, int thread) {
    for (int i = 0; i < 2000; i++) {
      QueueWait wait = Samples.queueWait();
      wait.setEventId(thread + "-" + i);
      wait.setWaitSeconds(i);
      byte[] text = json.serializer().serialize(TOPIC, wait);
      byte[] bytes = avro.serializer().serialize(TOPIC, wait);
      if (!wait.equals(json.deserializer().deserialize(TOPIC, text))
          || !wait.equals(avro.deserializer().deserialize(TOPIC, bytes))) {
        return false;
      }
    }
    return true;
  }

  private static <T extends org.apache.avro.specific.SpecificRecord> T again(
      AvroSerde<T> serde, T value) {
    return serde.deserializer().deserialize(TOPIC, serde.serializer().serialize(TOPIC, value));
  }

  private static byte[] serialized(OutputFormat format) {
    return new RecordSerde<>(Warning.class, format)
        .serializer()
        .serialize(TOPIC, Samples.warning());
  }
}
