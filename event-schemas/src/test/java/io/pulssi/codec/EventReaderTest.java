package io.pulssi.codec;

import static io.pulssi.codec.Samples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.pulssi.codec.ReadResult.Read;
import io.pulssi.codec.ReadResult.Unreadable;
import io.pulssi.event.QueueWait;
import io.pulssi.event.SliceRecord;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

  private static final String JSON = Samples.QUEUE_WAIT_JSON;
  private static final Read<QueueWait> SAME = new Read<>(Samples.queueWait(), 0);

  private final EventReader<QueueWait> reader = new EventReader<>(QueueWait.class);

  @Test
  void shouldReadJson() {
    assertThat(read(JSON)).isEqualTo(SAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", " \n\t\r", "\uFEFF  "})
  void shouldReadJsonAfterAByteOrderMarkAndBlanks(String before) {
    assertThat(read(before + JSON + "\r\n ")).isEqualTo(SAME);
  }

  @Test
  void shouldReadFieldsInAnyOrder() {
    String reordered =
        """
        {"customerRef":"k-1","outcome":"ANSWERED","waitSeconds":12.5,"queue":"phone-ps",
         "contactId":"c-1","occurredAt":"1999-10-31T10:05:00+02:00","eventId":"e-1"}""";

    assertThat(read(reordered)).isEqualTo(SAME);
  }

  @Test
  void shouldTellATombstoneAndNoBytesAsEmpty() {
    assertThat(reader.read(null))
        .isEqualTo(unreadable(DeadLetterReason.EMPTY, "a tombstone (expected: an event)"));
    assertThat(reader.read(new byte[0]))
        .isEqualTo(unreadable(DeadLetterReason.EMPTY, "no bytes (expected: an event)"));
  }

  @Test
  void shouldRefuseMoreThanOneMebibyteAndReadJustThat() {
    byte[] fits = Arrays.copyOf(utf8(JSON), EventReader.BYTES_MAX);
    Arrays.fill(fits, JSON.length(), fits.length, (byte) ' ');

    assertThat(reader.read(fits)).isEqualTo(SAME);
    assertThat(reader.read(new byte[EventReader.BYTES_MAX + 1]))
        .isEqualTo(
            unreadable(DeadLetterReason.TOO_LARGE, "1048577 bytes (expected: at most 1048576)"));
  }

  @Test
  void shouldShowTheBytesOfAWrongMagic() {
    assertThat(reader.read(new byte[] {(byte) 0xCA, (byte) 0xFE, 0, 1, 2, 3, 4, 5, 6}))
        .isEqualTo(
            unreadable(
                DeadLetterReason.MALFORMED,
                "starts with CA FE 00 01 02 03 04 05 (expected: {, C3 01, or 00)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "\"text\"", "null", "  ", "\uFEFF", "C", "<xml/>"})
  void shouldRefuseWhatIsNoObject(String text) {
    assertMalformed(text, "starts with ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"eventId\"",
        "{\"eventId\":",
        "{\"eventId\":\"a\",}",
        "{eventId:\"a\"}",
        "{\"eventId\":\"a",
        "{\"eventId\":tru}",
        "{\"x\":[1,2}",
        "{\"x\":01}",
        "{\"x\":\"\\q\"}",
        "{\"x\":[}"
      })
  void shouldRefuseBrokenJsonAndSayWhere(String text) {
    assertMalformed(text, "not JSON: broken at byte ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {"{\"x\":?|5", "{\"x\": ?|6", "{\"x\":1 ?|7"})
  void shouldCountTheBytesUpToWhatIsBroken(String text, int bytes) {
    assertMalformed(text, "at byte " + bytes + " ");
    assertMalformed("   " + text, "at byte " + (bytes + 3) + " ");
  }

  @Test
  void shouldRefuseBrokenUtf8() {
    byte[] bytes = utf8(JSON);
    bytes[JSON.indexOf("phone")] = (byte) 0xFF;

    assertThat(reader.read(bytes))
        .isInstanceOfSatisfying(
            Unreadable.class,
            bad -> assertThat(bad.reason()).isEqualTo(DeadLetterReason.MALFORMED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", " 7", " x", "]", ",", "\u0000"})
  void shouldRefuseWhatFollowsTheObject(String after) {
    assertMalformed(JSON + after, "JSON");
  }

  @Test
  void shouldNotQuoteBrokenTextAsItMayNameACustomer() {
    ReadResult<QueueWait> reading = read("{\"customerRef\": secret-4711}");

    assertThat(reading.toString()).contains("broken at byte").doesNotContain("secret");
  }

  @Test
  void shouldNotQuoteACustomerReferenceOfTheWrongType() {
    assertThat(read(with("\"k-1\"", "47.11")))
        .isEqualTo(
            unreadable(
                DeadLetterReason.MALFORMED, "customerRef: a number float (expected: a string)"));
  }

  @Test
  void shouldNameEveryMissingField() {
    assertThat(read("{\"eventId\":\"\",\"queue\":null,\"contactId\":\" \",\"waitSeconds\":1}"))
        .isEqualTo(
            unreadable(
                DeadLetterReason.MISSING_FIELD, "eventId, occurredAt, contactId, queue, outcome"));
    assertThat(read("{}")).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"  \""})
  void shouldTakeABlankCustomerReferenceAsNone(String none) {
    QueueWait expected = Samples.queueWait();
    expected.setCustomerRef(null);

    assertThat(read(with("\"k-1\"", none))).isEqualTo(new Read<>(expected, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"e-1\"    | 5.5      | eventId: 5.5 (expected: a string)",
        "\"e-1\"    | {\"a\":1}| eventId: an object (expected: a string)",
        "\"e-1\"    | true     | eventId: true (expected: a string)",
        "12.500     | \"12\"   | waitSeconds: \"12\" (expected: a number)",
        "12.500     | true     | waitSeconds: true (expected: a number)",
        "12.500     | [12]     | waitSeconds: an array (expected: a number)",
        "\"ANSWERED\"| 1       | outcome: 1 (expected: one of ANSWERED, ABANDONED,"
            + " CALLBACK, OVERFLOWED, WAITING)",
      })
  void shouldRefuseAWrongTypeWithFieldValueAndExpectation(String from, String to, String detail) {
    assertThat(read(with(from, to))).isEqualTo(unreadable(DeadLetterReason.MALFORMED, detail));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"941357100000", "\"1999-10-31\"", "\"yesterday\"", "\"1999-02-29T00:00:00Z\""})
  void shouldRefuseAnInstantThatIsNone(String at) {
    assertThat(read(with("\"1999-10-31T08:05:00Z\"", at)))
        .isEqualTo(
            unreadable(
                DeadLetterReason.MALFORMED,
                "occurredAt: "
                    + at
                    + " (expected: an instant with its offset, such as 1999-10-31T08:05:00Z)"));
  }

  @Test
  void shouldCutALongValueInItsMessage() {
    String detail =
        ((Unreadable<QueueWait>) read(with("12.500", '"' + "9".repeat(5000) + '"'))).detail();

    assertThat(detail).isEqualTo("waitSeconds: \"" + "9".repeat(64) + "…\" (expected: a number)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "-Infinity",
        "\"NaN\"",
        "\"Infinity\"",
        "\"-Infinity\"",
        "1e999"
      })
  void shouldReadANumberThatIsNoneForTheRangeCheckToName(String number) {
    ReadResult<QueueWait> reading = read(with("12.500", number));

    assertThat(value(reading).getWaitSeconds()).isNotFinite();
  }

  @ParameterizedTest
  @CsvSource({
    "12,12",
    "-3,-3",
    "1e2,100",
    "0.1,0.1",
    "86400.0,86400",
    "123456789012345678901,123456789012345678901"
  })
  void shouldReadIntegersAndFractionsAlike(String number, double expected) {
    assertThat(value(read(with("12.500", number))).getWaitSeconds()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"answered", "Answered", " ANSWERED ", "ANSWERED\u00A0"})
  void shouldReadASymbolRegardlessOfCaseAndBlanks(String symbol) {
    assertThat(read(with("ANSWERED", symbol))).isEqualTo(SAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRANSFERRED", "UNKNOWN", "unknown", "ABANDON", ""})
  void shouldRefuseAnUnknownSymbolByName(String symbol) {
    assertThat(read(with("ANSWERED", symbol)))
        .isEqualTo(
            unreadable(
                DeadLetterReason.UNKNOWN_SYMBOL,
                "outcome: \"%s\" (expected: one of ANSWERED, ABANDONED, CALLBACK, OVERFLOWED,"
                        .formatted(symbol)
                    + " WAITING)"));
  }

  @Test
  void shouldTakeAnIntegerAsTextId() {
    QueueWait expected = Samples.queueWait();
    expected.setEventId("9007199254740993123");

    assertThat(read(with("\"e-1\"", "9007199254740993123"))).isEqualTo(new Read<>(expected, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"NaN\"", "NaN"})
  void shouldReadAnUnknownWaitAsNotANumber(String unknown) {
    assertThat(value(read(with("12.500", unknown))).getWaitSeconds()).isNaN();
    assertThat(value(read(JSON.replace("\"waitSeconds\":12.500,", ""))).getWaitSeconds()).isNaN();
  }

  @Test
  void shouldTrimAndNormaliseNames() {
    QueueWait expected = Samples.queueWait();
    expected.setQueue("Lask\u00FC VIP");

    assertThat(read(with(Samples.queueWait().getQueue(), "\u00A0Lasku\u0308 VIP \uFEFF")))
        .isEqualTo(new Read<>(expected, 0));
  }

  @Test
  void shouldIgnoreAndCountUnknownFields() {
    String more = "{\"agent\":{\"id\":[1,{\"x\":null}]},\"site\":\"N\",\"skills\":[[]],";

    assertThat(read(more + JSON.substring(1))).isEqualTo(new Read<>(Samples.queueWait(), 3));
    assertThat(read(JSON)).as("counts start anew").isEqualTo(SAME);
  }

  @Test
  void shouldRefuseAFieldGivenTwice() {
    assertThat(read("{\"queue\":\"a\"," + JSON.substring(1)))
        .isEqualTo(
            unreadable(
                DeadLetterReason.MALFORMED, "queue: given twice (expected: each field once)"));
  }

  @Test
  void shouldSurviveUnknownValuesNestedAsDeepAsAMebibyteAllows() {
    int depth = 500_000;
    String deep = "[".repeat(depth) + "]".repeat(depth);

    assertMalformed("{\"x\":" + deep + "," + JSON.substring(1), "broken by nesting too deep");
    String shallow = "[".repeat(900) + "]".repeat(900);
    assertThat(read("{\"x\":" + shallow + "," + JSON.substring(1)))
        .isEqualTo(new Read<>(Samples.queueWait(), 1));
  }

  @Test
  void shouldNameTheNumberOrNameThatIsTooLong() {
    String digits = "1".repeat(500_000);
    String rest = "," + JSON.substring(1);

    assertMalformed("{\"x\":" + digits + rest, "broken by a number of more than 1000 digits");
    assertMalformed(
        "{\"occurredAt\":" + digits + "}", "broken by a number of more than 1000 digits");
    assertMalformed(
        "{\"" + "x".repeat(500_000) + "\":1" + rest,
        "broken by a name of more than 50000 characters");
  }

  @Test
  void shouldReadTheSameUnderALocaleWithOtherDigits() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(read(JSON)).isEqualTo(SAME);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void shouldRefuseToBeMadeForARecordWithoutJsonForm() {
    assertThat(catchThrowable(() -> new EventReader<>(SliceRecord.class)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("body: ");
  }

  private ReadResult<QueueWait> read(String text) {
    return reader.read(utf8(text));
  }

  private void assertMalformed(String text, String detail) {
    assertThat(read(text))
        .isInstanceOfSatisfying(
            Unreadable.class,
            bad -> {
              assertThat(bad.reason()).isEqualTo(DeadLetterReason.MALFORMED);
              assertThat(bad.detail()).contains(detail);
            });
  }

  private static String with(String from, String to) {
    assertThat(JSON).contains(from);
    return JSON.replace(from, to);
  }

  private static QueueWait value(ReadResult<QueueWait> reading) {
    assertThat(reading).isInstanceOf(Read.class);
    return ((Read<QueueWait>) reading).value();
  }

  private static Unreadable<QueueWait> unreadable(DeadLetterReason reason, String detail) {
    return new Unreadable<>(reason, detail);
  }
}
