package io.pulssi.intake;

import static io.pulssi.DrivenFlow.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.DrivenFlow;
import io.pulssi.JsonEvents;
import io.pulssi.codec.AvroWriter;
import io.pulssi.codec.DeadLetterReason;
import io.pulssi.codec.EventReader;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.event.QueueOutcome;
import io.pulssi.event.QueueWait;
import io.pulssi.event.SourceWatermark;
import io.pulssi.graph.KafkaFlow;
import io.pulssi.topic.DeadLetter;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that cannot be used become dead letters. */
class BadInputTest {
  private static final String GOOD = JsonEvents.call(NOON, "web", 12.5, "ANSWERED", "k-1");
  private static final String SURVEY =
      """
      {"eventId":"s-1","occurredAt":"1999-10-31T12:00:00Z","surveyId":"s-1","touchpoint":"web",\
      "change":"ANSWERED","instrument":"NPS","score":6}""";
  private static final String TICKET = JsonEvents.ticket(NOON, "web", "t-1", "OPENED", "k-1");

  private final DrivenFlow flow =
      new DrivenFlow(
          DrivenFlow.TWO_STEPS,
          Map.of(),
          id -> new RegistrySchemas.Lookup.Unknown("schema id " + id + " is not in the registry"));
  private int sent;

  @AfterEach
  void shouldAccountForEveryRecord() {
    assertThat(flow.counters.accepted() + flow.counters.deadLettered()).isEqualTo(sent);
    flow.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"eventId\":\"e-1\",", "{]", "hello", "{\"eventId\":\"e-1\"} more"})
  void shouldCallBrokenJsonMalformed(String json) {
    assertRefused(Topics.QUEUE_WAIT, json, DeadLetterReason.MALFORMED, "");
  }

  @Test
  void shouldCallAWrongMagicByteMalformed() {
    byte[] value = {(byte) 0xCA, (byte) 0xFE, 1};

    assertRefused(
        Topics.QUEUE_WAIT,
        value,
        DeadLetterReason.MALFORMED,
        "starts with CA FE 01 (expected: {, C3 01, or 00)");
  }

  @Test
  void shouldCallAnUnknownSchemaMalformed() {
    assertRefused(
        Topics.QUEUE_WAIT,
        new byte[] {0, 0, 0, 1, 7, 1, 2, 3},
        DeadLetterReason.MALFORMED,
        "schema id 263");
    byte[] fingerprint = new byte[20];
    fingerprint[0] = (byte) 0xC3;
    fingerprint[1] = 1;
    assertRefused(Topics.QUEUE_WAIT, fingerprint, DeadLetterReason.MALFORMED, "schema");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eventId", "occurredAt", "contactId", "queue", "outcome"})
  void shouldNameAFieldThatIsMissingOrNull(String field) {
    String removed = GOOD.replaceFirst("\"" + field + "\":[^,]+,", "");
    String nulled = GOOD.replaceFirst("\"" + field + "\":[^,]+,", "\"" + field + "\":null,");

    assertRefused(Topics.QUEUE_WAIT, removed, DeadLetterReason.MISSING_FIELD, field);
    assertRefused(Topics.QUEUE_WAIT, nulled, DeadLetterReason.MISSING_FIELD, field);
  }

  @ParameterizedTest
  @CsvSource({"-0.5, -0.5", "-3, -3", "-1709542800, -1709542800", "1e999, Infinity"})
  void shouldSayTheRangeOfAWait(String given, String told) {
    String event = GOOD.replace("12.5", given);

    assertRefused(
        Topics.QUEUE_WAIT,
        event,
        DeadLetterReason.OUT_OF_RANGE,
        "waitSeconds: " + told + " (expected: 0 to 86400)");
    assertRefused(
        Topics.CHAT_WAIT,
        event,
        DeadLetterReason.OUT_OF_RANGE,
        "waitSeconds: " + told + " (expected: 0 to 86400)");
  }

  @Test
  void shouldTakeTheEndsOfTheRangeOfAWait() {
    assertAccepted(Topics.QUEUE_WAIT, GOOD.replace("12.5", "0"));
    assertAccepted(Topics.QUEUE_WAIT, GOOD.replace("12.5", "86400"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"86400.5", "226800", "1e300", "null", "NaN"})
  void shouldTakeALongerWaitAndOneThatIsNotKnown(String given) {
    assertAccepted(Topics.QUEUE_WAIT, GOOD.replace("12.5", given));
    assertAccepted(Topics.CHAT_WAIT, GOOD.replace("12.5", given));
  }

  @Test
  void shouldTakeAnUnknownWaitInAvro() {
    assertAccepted(Topics.QUEUE_WAIT, avro(QueueOutcome.ABANDONED, Double.NaN));
  }

  @Test
  void shouldRefuseASampleWithoutAWait() {
    assertRefused(
        Topics.QUEUE_WAIT,
        GOOD.replace("12.5", "null").replace("ANSWERED", "WAITING"),
        DeadLetterReason.MISSING_FIELD,
        "waitSeconds (required with WAITING)");
  }

  @Test
  void shouldRefuseAnUnknownSymbolInAvro() {
    assertRefused(
        Topics.QUEUE_WAIT,
        avro(QueueOutcome.UNKNOWN, 5),
        DeadLetterReason.UNKNOWN_SYMBOL,
        "outcome: \"UNKNOWN\"");
  }

  private static byte[] avro(QueueOutcome outcome, double waitSeconds) {
    QueueWait event =
        QueueWait.newBuilder()
            .setEventId("e")
            .setOccurredAt(NOON.toEpochMilli())
            .setContactId("c")
            .setQueue("web")
            .setWaitSeconds(waitSeconds)
            .setOutcome(outcome)
            .build();
    return new AvroWriter<>(QueueWait.class).write(event);
  }

  @ParameterizedTest
  @CsvSource({
    "NPS, -1, 0 to 10", "NPS, 11, 0 to 10",
    "CSAT, 0, 1 to 5", "CSAT, 6, 1 to 5",
    "CES, 0, 1 to 7", "CES, 8, 1 to 7"
  })
  void shouldSayTheRangeOfAScore(String instrument, String score, String range) {
    assertRefused(
        Topics.SURVEY,
        SURVEY.replace("NPS", instrument).replace(":6}", ":" + score + "}"),
        DeadLetterReason.OUT_OF_RANGE,
        "score of " + instrument + ": " + score + " (expected: " + range + ")");
  }

  @Test
  void shouldRefuseAnUnknownSymbolByName() {
    String detail = ": \"TELEPORTED\" (expected: one of ";
    assertRefused(
        Topics.QUEUE_WAIT,
        GOOD.replace("ANSWERED", "TELEPORTED"),
        DeadLetterReason.UNKNOWN_SYMBOL,
        "outcome" + detail);
    assertRefused(
        Topics.CHAT_WAIT,
        GOOD.replace("ANSWERED", "TELEPORTED"),
        DeadLetterReason.UNKNOWN_SYMBOL,
        "outcome" + detail);
    assertRefused(
        Topics.TICKET,
        TICKET.replace("OPENED", "TELEPORTED"),
        DeadLetterReason.UNKNOWN_SYMBOL,
        "change" + detail);
  }

  @Test
  void shouldNameTheSymbolsOfASurvey() {
    assertRefused(
        Topics.SURVEY,
        SURVEY.replace("ANSWERED", "TELEPORTED"),
        DeadLetterReason.UNKNOWN_SYMBOL,
        "(expected: one of INVITED, ANSWERED)");
    assertRefused(
        Topics.SURVEY,
        SURVEY.replace("NPS", "XYZ"),
        DeadLetterReason.UNKNOWN_SYMBOL,
        "(expected: one of NPS, CSAT, CES)");
  }

  @ParameterizedTest
  @CsvSource({"2199-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "1999-10-31T13:00:00.001Z"})
  void shouldRefuseAnImplausibleTime(String time) {
    assertRefused(
        Topics.QUEUE_WAIT,
        GOOD.replace(NOON.toString(), time),
        DeadLetterReason.IMPLAUSIBLE_TIME,
        "occurredAt: "
            + time
            + " (expected: 1990-01-01T00:00:00Z to 1999-10-31T13:00:00Z, an hour after the"
            + " record's timestamp)");
  }

  @Test
  void shouldNotLetAnImplausibleTimeMoveTime() {
    accept(GOOD);
    for (String time : List.of("2199-01-01T00:00:00Z", "1970-01-01T00:00:00Z")) {
      send(Topics.QUEUE_WAIT, GOOD.replace(NOON.toString(), time).getBytes(StandardCharsets.UTF_8));
    }
    flow.advance(Duration.ofSeconds(1));
    assertThat(flow.decided).as("closed by them").isEmpty();

    flow.advance(Duration.ofMinutes(10));

    assertThat(flow.decided)
        .as("closed by the hand of the clock: 12:00 alone")
        .extracting(slice -> slice.from())
        .containsExactly(NOON.toEpochMilli());
    assertThat(flow.slices())
        .filteredOn(slice -> !(slice.getBody() instanceof SourceWatermark))
        .as("summaries: of the one event, and of its customer")
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "WEB", "web x"})
  void shouldNameAQueueThatNoStepClaims(String queue) {
    assertRefused(
        Topics.QUEUE_WAIT,
        GOOD.replace("\"web\"", "\"" + queue + "\""),
        DeadLetterReason.UNMAPPED,
        "queue: \"" + queue + "\" (expected: a value that a step claims)");
  }

  @Test
  void shouldNameACategoryThatNoStepClaims() {
    assertRefused(
        Topics.TICKET,
        TICKET.replace("\"web\"", "\"x\""),
        DeadLetterReason.UNMAPPED,
        "category: \"x\"");
  }

  @Test
  void shouldCallATombstoneAndNoBytesEmpty() {
    assertRefused(Topics.QUEUE_WAIT, (byte[]) null, DeadLetterReason.EMPTY, "a tombstone");
    assertRefused(Topics.QUEUE_WAIT, new byte[0], DeadLetterReason.EMPTY, "no bytes");
  }

  @Test
  void shouldCutWhatIsTooLarge() {
    byte[] value = Arrays.copyOf(GOOD.getBytes(StandardCharsets.UTF_8), EventReader.BYTES_MAX + 1);
    Arrays.fill(value, GOOD.length(), value.length, (byte) ' ');

    assertRefused(
        Topics.QUEUE_WAIT,
        value,
        DeadLetterReason.TOO_LARGE,
        "1048577 bytes (expected: at most 1048576)");
  }

  /**
   * A dead letter must fit into a broker as its record did; a key alone can be almost all of it.
   */
  @Test
  void shouldCutAKeyThatIsTooLarge() {
    byte[] key = new byte[DeadLetter.BYTES_MAX + 1];

    assertThat(DeadLetterFormat.cutKey(key)).hasSize(DeadLetter.BYTES_MAX);
    assertThat(DeadLetterFormat.cutKey(new byte[] {1})).containsExactly(1);
    assertThat(DeadLetterFormat.cutKey(null)).isNull();
  }

  @Test
  void shouldTakeARecordThatHasNoTimestampAsOfNow() {
    var untimed =
        new ConsumerRecord<byte[], byte[]>(
            Topics.QUEUE_WAIT.name(),
            0,
            0,
            ConsumerRecord.NO_TIMESTAMP,
            TimestampType.CREATE_TIME,
            0,
            0,
            null,
            null,
            new RecordHeaders(),
            Optional.empty());

    assertThat(Instant.ofEpochMilli(KafkaFlow.timestampOf(untimed, -1)))
        .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"contactId", "customerRef"})
  void shouldRefuseAnIdentifierTooLongToKeep(String field) {
    String id = "x".repeat(513);

    assertRefused(
        Topics.QUEUE_WAIT,
        GOOD.replaceFirst("\"" + field + "\":\"[^\"]+\"", "\"" + field + "\":\"" + id + "\""),
        DeadLetterReason.TOO_LARGE,
        field + ": 513 characters (expected: at most 512)");
  }

  @Test
  void shouldRefuseATicketIdentifierTooLongToKeep() {
    assertRefused(
        Topics.TICKET,
        TICKET.replace("t-1", "x".repeat(70_000)),
        DeadLetterReason.TOO_LARGE,
        "ticketId: 70000 characters");
  }

  @Test
  void shouldCountWhatIsBeyondTheGraceAsLate() {
    accept(GOOD);
    flow.advance(Duration.ofMinutes(10));
    Map<String, Long> decided = flow.closed();
    assertThat(decided).containsEntry("1999-10-31T12:00:00Z web QUEUE_ARRIVALS", 1L);

    accept(JsonEvents.call(NOON.plusSeconds(60), "web", 700, "ABANDONED", "k-2"));
    flow.advance(Duration.ofMinutes(10));

    assertThat(flow.counters.late()).isEqualTo(1);
    assertThat(flow.closed()).containsAllEntriesOf(decided);
    assertThat(flow.closed()).containsEntry("1999-10-31T12:00:00Z web QUEUE_ARRIVALS", 1L);
    assertThat(flow.deadLetters()).isEmpty();
  }

  @Test
  void shouldCountAsLateWhatAnotherSourceTellsOfAClosedSlice() {
    accept(GOOD);
    flow.advance(Duration.ofMinutes(10));
    Map<String, Long> decided = flow.closed();

    send(Topics.TICKET, TICKET.getBytes(StandardCharsets.UTF_8));
    flow.advance(Duration.ofMinutes(10));

    assertThat(flow.counters.accepted()).isEqualTo(2);
    assertThat(flow.counters.late()).isEqualTo(1);
    assertThat(flow.closed().keySet()).noneMatch(line -> line.contains("TICKET"));
    assertThat(flow.closed()).containsAllEntriesOf(decided);
  }

  @Test
  void shouldTakeDisorderWithinTheGrace() {
    accept(JsonEvents.call(NOON.plusSeconds(119), "web", 1, "ANSWERED", "k-1"));
    flow.advance(Duration.ofSeconds(1));
    accept(GOOD);
    flow.advance(Duration.ofMinutes(10));

    assertThat(flow.counters.late()).isZero();
    assertThat(flow.closed()).containsEntry("1999-10-31T12:00:00Z web QUEUE_ARRIVALS", 2L);
  }

  @Test
  void shouldCountUnknownFields() {
    accept(GOOD.replace("{", "{\"colour\":\"blue\","));

    assertThat(flow.counters.unknownFields()).isEqualTo(1);
  }

  private void accept(String json) {
    send(Topics.QUEUE_WAIT, json.getBytes(StandardCharsets.UTF_8));
  }

  private void assertAccepted(Topic<?> topic, String json) {
    assertAccepted(topic, json.getBytes(StandardCharsets.UTF_8));
  }

  private void assertAccepted(Topic<?> topic, byte[] value) {
    long before = flow.counters.accepted();
    send(topic, value);

    assertThat(flow.counters.accepted()).isEqualTo(before + 1);
    assertThat(flow.deadLetters()).isEmpty();
  }

  private void assertRefused(Topic<?> topic, String json, DeadLetterReason reason, String detail) {
    assertRefused(topic, json.getBytes(StandardCharsets.UTF_8), reason, detail);
  }

  private void assertRefused(Topic<?> topic, byte[] value, DeadLetterReason reason, String detail) {
    long before = flow.counters.deadLettered(reason);
    int offset = flow.offset(topic);
    Instant arrived = flow.now();
    send(topic, value);

    assertThat(flow.counters.deadLettered(reason)).isEqualTo(before + 1);
    List<TestRecord<byte[], byte[]>> letters = flow.deadLetters();
    assertThat(letters).hasSize(1);
    TestRecord<byte[], byte[]> letter = letters.get(0);
    byte[] kept = value == null ? new byte[0] : value;
    assertThat(letter.value())
        .isEqualTo(Arrays.copyOf(kept, Math.min(kept.length, DeadLetter.BYTES_MAX)));
    assertThat(header(letter, DeadLetter.REASON)).isEqualTo(reason.label());
    assertThat(header(letter, DeadLetter.DETAIL)).contains(detail);
    assertThat(header(letter, DeadLetter.TOPIC)).isEqualTo(topic.name());
    assertThat(header(letter, DeadLetter.PARTITION)).isEqualTo("0");
    assertThat(header(letter, DeadLetter.OFFSET)).isEqualTo(Integer.toString(offset));
    assertThat(header(letter, DeadLetter.TIMESTAMP))
        .isEqualTo(Long.toString(arrived.toEpochMilli()));
  }

  private void send(Topic<?> topic, byte[] value) {
    sent++;
    flow.send(topic, value);
  }

  private static String header(TestRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
