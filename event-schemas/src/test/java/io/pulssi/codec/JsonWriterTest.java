package io.pulssi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pulssi.event.Complaint;
import io.pulssi.event.QueueWait;
import io.pulssi.event.Signal;
import io.pulssi.event.StepState;
import io.pulssi.event.Warning;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

  private static final String WARNING =
      """
      {"warningId":"bank-everyday-19991031T080000Z","revision":2,"at":"1999-10-31T08:05:00Z",\
      "journey":"bank","step":"everyday-banking","owner":"retail","page":"digital","state":"PAGED",\
      "raisedAt":"1999-10-31T08:05:00Z","onset":"1999-10-31T07:59:59.750Z","score":1.2500,\
      "severity":"warning","expectedExtraComplaintsPerDay":3.5000,"firstLeg":[\
      {"step":"internet-banking","owner":"digital","share":0.6667},\
      {"step":"everyday-banking","owner":"retail","share":0.3333}],"provisional":true,"evidence":[\
      {"line":"demand","signal":"queue-wait","observed":185.0000,"expected":61.5000,\
      "unit":"seconds","n":42,"since":"1999-10-31T08:05:00Z","weight":1.2500}],\
      "because":"Waits are three times as long as usual.",\
      "projection":"Complaints rise by tomorrow.",\
      "record":{"right":3,"judged":4,"byChance":0.1250}}""";

  private static final String SPARSE_WARNING =
      """
      {"warningId":"bank-everyday-19991031T080000Z","revision":2,"at":"1999-10-31T08:05:00Z",\
      "journey":"bank","step":"everyday-banking","owner":"retail","page":"digital","state":"PAGED",\
      "onset":"1999-10-31T07:59:59.750Z","score":1.2500,"severity":"warning","firstLeg":[],\
      "provisional":true,"evidence":[{"line":"limits","signal":"queue-wait","observed":185.0000,\
      "unit":"seconds","n":42,"since":"1999-10-31T08:05:00Z","weight":1.0000}],\
      "because":"Waits are three times as long as usual."}""";

  private final JsonWriter<Warning> warnings = new JsonWriter<>(Warning.class);

  @Test
  void shouldWriteFieldsInTheOrderOfTheSchema() {
    assertThat(warnings.write(Samples.warning())).asString().isEqualTo(WARNING);
  }

  @Test
  void shouldLeaveOutWhatIsNotKnown() {
    assertThat(warnings.write(Samples.sparseWarning())).asString().isEqualTo(SPARSE_WARNING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "de-CH", "tr-TR", "th-TH-u-ca-buddhist"})
  void shouldWriteTheSameUnderAnyLocale(String locale) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(locale));
    try {
      assertThat(new JsonWriter<>(Warning.class).write(Samples.warning()))
          .asString()
          .isEqualTo(WARNING);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0000",
    "-0.0, 0.0000",
    "-0.00001, 0.0000",
    "0.00005, 0.0001",
    "0.000049999, 0.0000",
    "0.00015, 0.0001",
    "1.5, 1.5000",
    "-1234.56789, -1234.5679",
    "1e15, 1000000000000000.0000",
    "4.9e-324, 0.0000"
  })
  void shouldWriteFixedDecimalsRoundingTheExactValue(double given, String written) {
    assertThat(new JsonWriter<>(Signal.class).write(signal(given, null)))
        .asString()
        .contains("\"observed\":" + written + ",");
  }

  @Test
  void shouldWriteAsManyDecimalsAsTheFieldSays() {
    QueueWait wait = Samples.queueWait();
    wait.setWaitSeconds(1.23456);

    assertThat(new JsonWriter<>(QueueWait.class).write(wait))
        .asString()
        .contains("\"waitSeconds\":1.235,");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void shouldLeaveOutANumberThatIsNoneOrRefuseWhereItIsRequired(double none) {
    JsonWriter<Signal> signals = new JsonWriter<>(Signal.class);

    assertThat(signals.write(signal(1, none))).asString().doesNotContain("expected");
    assertThatThrownBy(() -> signals.write(signal(none, 1.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Signal.observed: " + none + " (expected: a value)");
    assertThat(signals.write(signal(1, 1.0)))
        .as("a writer is whole after a refusal")
        .asString()
        .startsWith("{\"journey\"")
        .endsWith("\"state\":\"NORMAL\"}");
  }

  @Test
  void shouldRefuseARequiredValueThatIsNull() {
    assertThatThrownBy(() -> new JsonWriter<>(Complaint.class).write(new Complaint()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Complaint.eventId: null (expected: a value)");
  }

  @Test
  void shouldEscapeTextAndKeepItsLetters() {
    QueueWait wait = Samples.queueWait();
    wait.setQueue("\"Zürich\"\n漢字 \uD83D\uDE00 \\");

    assertThat(new JsonWriter<>(QueueWait.class).write(wait))
        .asString()
        .contains("\"queue\":\"\\\"Zürich\\\"\\n漢字 \\uD83D\\uDE00 \\\\\"");
    assertThat(
            new EventReader<>(QueueWait.class).read(new JsonWriter<>(QueueWait.class).write(wait)))
        .isEqualTo(new ReadResult.Read<>(wait, 0));
  }

  @Test
  void shouldWriteEvenTextThatIsNotWhole() {
    QueueWait wait = Samples.queueWait();
    wait.setQueue("half a pair \uD83D");

    assertThat(new JsonWriter<>(QueueWait.class).write(wait))
        .asString()
        .contains("\"queue\":\"half a pair \\uD83D\"");
  }

  private static Signal signal(double observed, Double expected) {
    return Signal.newBuilder()
        .setJourney("bank")
        .setStep("s")
        .setSignal("queue-wait")
        .setFrom(0)
        .setTo(300_000)
        .setN(1)
        .setObserved(observed)
        .setUnit("seconds")
        .setExpected(expected)
        .setState(StepState.NORMAL)
        .build();
  }
}
