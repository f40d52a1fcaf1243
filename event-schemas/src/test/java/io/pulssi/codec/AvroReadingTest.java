package io.pulssi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pulssi.codec.ReadResult.Read;
import io.pulssi.codec.ReadResult.Unreadable;
import io.pulssi.codec.RegistrySchemas.Lookup;
import io.pulssi.event.QueueOutcome;
import io.pulssi.event.QueueWait;
import io.pulssi.event.StepState;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Ticket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaParser;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvroReadingTest {

  private static final Read<QueueWait> SAME = new Read<>(Samples.queueWait(), 0);
  private static final int ID = 0x01020304;

  /** A producer's own: other names and order, no customer, a symbol and a field we lack. */
  private static final Schema PRODUCERS =
      new SchemaParser()
          .parse(
              """
              {"type": "record", "name": "CallEnded", "namespace": "com.example", "fields": [
                {"name": "queue", "type": "string"},
                {"name": "site", "type": ["null", "string"], "default": null},
                {"name": "contactId", "type": "string"},
                {"name": "outcome", "type": {"type": "enum", "name": "QueueOutcome",
                  "symbols": ["ANSWERED", "TRANSFERRED"]}},
                {"name": "waitSeconds", "type": "int"},
                {"name": "occurredAt", "type": {"type": "long", "logicalType": "timestamp-millis"}},
                {"name": "eventId", "type": "string"}]}""")
          .mainSchema();

  private final EventReader<QueueWait> reader = new EventReader<>(QueueWait.class);
  private final byte[] written = new AvroWriter<>(QueueWait.class).write(Samples.queueWait());

  @Test
  void shouldReadSingleObjectsOneAfterTheOther() {
    assertThat(reader.read(written)).isEqualTo(SAME);
    assertThat(reader.read(written)).isEqualTo(SAME);
  }

  @Test
  void shouldBeTheEncodingAvroItselfSpeaks() throws IOException {
    assertThat(Samples.queueWait().toByteBuffer().array()).isEqualTo(written);
  }

  @Test
  void shouldRefuseAFingerprintItDoesNotKnow() {
    byte[] bytes = written.clone();
    bytes[2] ^= 1;

    assertMalformed(reader.read(bytes), "schema fingerprint ");
    assertMalformed(reader.read(bytes), "(expected: that of a released QueueWait, now ");
  }

  @Test
  void shouldRefuseAnotherRecordsBytes() {
    assertMalformed(new EventReader<>(Ticket.class).read(written), "schema fingerprint ");
  }

  @Test
  void shouldRefuseEveryTruncation() {
    for (int length = 1; length < written.length; length++) {
      assertMalformed(reader.read(Arrays.copyOf(written, length)), "");
    }
    assertThat(reader.read(written)).as("not upset by what came before").isEqualTo(SAME);
  }

  @Test
  void shouldRefuseBytesThatFollow() {
    assertMalformed(
        reader.read(Arrays.copyOf(written, written.length + 1)),
        "more bytes follow the Avro record");
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        Integer.MAX_VALUE,
        Integer.MAX_VALUE - 8L,
        1L << 40,
        Long.MAX_VALUE,
        -1,
        Long.MIN_VALUE
      })
  void shouldRefuseAStringOfAbsurdLengthWithoutMakingRoomForIt(long length) throws IOException {
    byte[] bytes =
        singleObject(
            new AvroWriter<>(QueueWait.class).write(Samples.queueWait()), e -> e.writeLong(length));

    assertMalformed(reader.read(bytes), "broken Avro: ");
  }

  @ParameterizedTest
  @ValueSource(
      longs = {Integer.MAX_VALUE, Integer.MAX_VALUE - 8L, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE})
  void shouldRefuseAnArrayOfAbsurdLengthWithoutMakingRoomForIt(long length) throws IOException {
    StepStatus status =
        new StepStatus("j", "s", "o", StepState.NORMAL, 1.0, 1L, 1L, List.of(), null);
    byte[] bytes =
        singleObject(
            new AvroWriter<>(StepStatus.class).write(status),
            e -> {
              e.writeString("j");
              e.writeString("s");
              e.writeString("o");
              e.writeEnum(2);
              e.writeDouble(1);
              e.writeLong(1);
              e.writeLong(1);
              e.writeLong(length);
            });

    assertMalformed(new EventReader<>(StepStatus.class).read(bytes), "broken Avro: ");
  }

  @Test
  void shouldHoldBlankTextAgainstAvroAsAgainstJson() {
    QueueWait blank = Samples.queueWait();
    blank.setEventId("");
    blank.setQueue(" ");
    QueueWait anonymous = Samples.queueWait();
    anonymous.setCustomerRef("");
    AvroWriter<QueueWait> writer = new AvroWriter<>(QueueWait.class);

    assertThat(reader.read(writer.write(blank)))
        .isEqualTo(new Unreadable<>(DeadLetterReason.MISSING_FIELD, "eventId, queue"));
    assertThat(((Read<QueueWait>) reader.read(writer.write(anonymous))).value().getCustomerRef())
        .isNull();
  }

  @Test
  void shouldSayThatNoRegistryIsSet() {
    assertMalformed(reader.read(framed(ID, new byte[3])), "schema.registry.url is not set");
    assertMalformed(reader.read(new byte[] {0, 1, 2}), "3 bytes (expected: a schema id of 4");
  }

  @Test
  void shouldReadWhatAProducersOwnSchemaWrote() throws IOException {
    EventReader<QueueWait> registered =
        new EventReader<>(QueueWait.class, id -> new Lookup.Found(PRODUCERS));
    QueueWait expected = Samples.queueWait();
    expected.setCustomerRef(null);
    expected.setWaitSeconds(12);

    assertThat(registered.read(framed(ID, producersBytes("ANSWERED"))))
        .isEqualTo(new Read<>(expected, 0));
    assertThat(registered.read(framed(ID, producersBytes("TRANSFERRED"))))
        .isEqualTo(
            new Unreadable<>(
                DeadLetterReason.UNKNOWN_SYMBOL,
                "outcome: \"TRANSFERRED\" (expected: one of ANSWERED, ABANDONED, CALLBACK,"
                    + " OVERFLOWED, WAITING)"));
  }

  @ParameterizedTest
  @CsvSource({"answered, ANSWERED", "Abandoned, ABANDONED"})
  void shouldReadSymbolsRegardlessOfCase(String written, QueueOutcome expected) throws IOException {
    QueueWait read = read(loose(), looseRecord(written));

    assertThat(read.getOutcome()).isEqualTo(expected);
  }

  @Test
  void shouldTakeIntegersAsIdsAndNullAsAnUnknownWait() throws IOException {
    QueueWait read = read(loose(), looseRecord("answered"));

    assertThat(read.getContactId()).isEqualTo("35436");
    assertThat(read.getWaitSeconds()).isNaN();
    assertThat(read.getQueue()).isEqualTo("Lask\u00FC");
    assertThat(read.getOccurredAt()).isEqualTo(Samples.queueWait().getOccurredAt());
  }

  @Test
  void shouldRefuseAnUnknownSymbolOfOurOwnSchema() {
    QueueWait unknown = Samples.queueWait();
    unknown.setOutcome(QueueOutcome.UNKNOWN);

    assertThat(reader.read(new AvroWriter<>(QueueWait.class).write(unknown)))
        .isEqualTo(
            new Unreadable<>(
                DeadLetterReason.UNKNOWN_SYMBOL,
                "outcome: \"UNKNOWN\" (expected: one of ANSWERED, ABANDONED, CALLBACK,"
                    + " OVERFLOWED, WAITING)"));
  }

  @Test
  void shouldRefuseANumberWrittenAsTextByFieldAndValue() throws IOException {
    GenericData.Record record = looseRecord("answered");
    record.put("waitSeconds", "109");

    assertThat(reading(loose(), record))
        .isEqualTo(
            new Unreadable<>(
                DeadLetterReason.MALFORMED, "waitSeconds: \"109\" (expected: a number)"));
  }

  private static Schema loose() {
    return new SchemaParser()
        .parse(
            """
            {"type": "record", "name": "Call", "fields": [
              {"name": "eventId", "type": ["null", "long"]},
              {"name": "occurredAt", "type": "string"},
              {"name": "contactId", "type": "int"},
              {"name": "queue", "type": "string"},
              {"name": "waitSeconds", "type": ["null", "double", "string"]},
              {"name": "outcome", "type": {"type": "enum", "name": "Words",
                "symbols": ["answered", "Abandoned", "ANSWERED"]}}]}""")
        .mainSchema();
  }

  private static GenericData.Record looseRecord(String outcome) {
    GenericData.Record record = new GenericData.Record(loose());
    record.put("eventId", 7L);
    record.put("occurredAt", "1999-10-31T10:05:00+0200");
    record.put("contactId", 35436);
    record.put("queue", "Lasku\u0308 ");
    record.put(
        "outcome", new GenericData.EnumSymbol(loose().getField("outcome").schema(), outcome));
    return record;
  }

  private static QueueWait read(Schema schema, GenericData.Record record) throws IOException {
    return ((Read<QueueWait>) reading(schema, record)).value();
  }

  private static ReadResult<QueueWait> reading(Schema schema, GenericData.Record record)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<GenericData.Record>(schema).write(record, encoder);
    encoder.flush();
    return new EventReader<>(QueueWait.class, id -> new Lookup.Found(schema))
        .read(framed(ID, bytes.toByteArray()));
  }

  @Test
  void shouldAskForEachIdOnce() throws IOException {
    List<Integer> asked = new ArrayList<>();
    EventReader<QueueWait> registered =
        new EventReader<>(
            QueueWait.class,
            id -> {
              asked.add(id);
              return new Lookup.Found(PRODUCERS);
            });
    for (int i = 0; i < 3; i++) {
      registered.read(framed(ID, producersBytes("ANSWERED")));
      registered.read(framed(-1, producersBytes("ANSWERED")));
    }

    assertThat(asked).containsExactly(ID, -1);
  }

  @Test
  void shouldForgetTheLongestUnusedOfManySchemas() throws IOException {
    List<Integer> asked = new ArrayList<>();
    EventReader<QueueWait> registered =
        new EventReader<>(
            QueueWait.class,
            id -> {
              asked.add(id);
              return new Lookup.Found(PRODUCERS);
            });
    for (int id = 0; id <= 256; id++) {
      registered.read(framed(id, producersBytes("ANSWERED")));
    }
    registered.read(framed(256, producersBytes("ANSWERED")));
    registered.read(framed(0, producersBytes("ANSWERED")));

    assertThat(asked).hasSize(258).endsWith(256, 0);
  }

  @Test
  void shouldRefuseAnIdOfAnotherKindOfRecord() {
    Schema other = SchemaBuilder.record("Invoice").fields().requiredInt("amount").endRecord();
    EventReader<QueueWait> registered =
        new EventReader<>(QueueWait.class, id -> new Lookup.Found(other));

    assertThat(registered.read(framed(ID, new byte[] {2})))
        .isEqualTo(
            new Unreadable<>(
                DeadLetterReason.MISSING_FIELD, "eventId, occurredAt, contactId, queue, outcome"));
  }

  @Test
  void shouldDeadLetterAnUnknownIdButNotAnUnreachableRegistry() {
    EventReader<QueueWait> unknown =
        new EventReader<>(QueueWait.class, id -> new Lookup.Unknown("schema id " + id));
    EventReader<QueueWait> unreachable =
        new EventReader<>(
            QueueWait.class,
            id -> {
              throw new RegistryUnavailableException("no answer");
            });

    assertMalformed(unknown.read(framed(5, new byte[3])), "schema id 5");
    assertThatThrownBy(() -> unreachable.read(framed(5, new byte[3])))
        .isInstanceOf(RegistryUnavailableException.class);
  }

  private interface Body {
    void write(BinaryEncoder encoder) throws IOException;
  }

  /** The header of a good record before another body. */
  private static byte[] singleObject(byte[] good, Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(good, 0, SingleObject.HEADER_BYTES);
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    body.write(encoder);
    encoder.flush();
    return bytes.toByteArray();
  }

  private static byte[] framed(int id, byte[] body) {
    return java.nio.ByteBuffer.allocate(5 + body.length).put((byte) 0).putInt(id).put(body).array();
  }

  private static byte[] producersBytes(String outcome) throws IOException {
    GenericData.Record record = new GenericData.Record(PRODUCERS);
    record.put("queue", "phone-ps");
    record.put("site", "north");
    record.put("contactId", "c-1");
    record.put(
        "outcome", new GenericData.EnumSymbol(PRODUCERS.getField("outcome").schema(), outcome));
    record.put("waitSeconds", 12);
    record.put("occurredAt", Samples.OCTOBER_31);
    record.put("eventId", "e-1");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<>(PRODUCERS).write(record, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }

  private static void assertMalformed(ReadResult<?> reading, String detail) {
    assertThat(reading)
        .isInstanceOfSatisfying(
            Unreadable.class,
            bad -> {
              assertThat(bad.reason()).isEqualTo(DeadLetterReason.MALFORMED);
              assertThat(bad.detail()).contains(detail);
            });
  }
}
