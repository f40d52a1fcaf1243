package io.pulssi.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pulssi.ingest.mapping.InvalidMappingException;
import io.pulssi.ingest.mapping.SourceMapping;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingLanguageTest {
  private static final String SURVEY =
      """
      source: s
      events:
        - as: survey
          when: { "$.kind": answer }
          fields:
            eventId: "s/{$.id}"
            occurredAt: { path: "$.at", time: [epoch-seconds, iso] }
            surveyId: { path: "$.id", as: text }
            touchpoint: { path: "$.shop", match: "[^/]+$", default: none }
            change: { path: "$.what", table: { done: ANSWERED, sent: INVITED } }
            score: "$.score"
            customerRef: "$.who"
      ignore:
        - { why: "a test", "$.kind": test }
      """;

  @TempDir Path folder;

  @Test
  void shouldTellAllMistakesOfAMappingAtOnceWithTheirLines() {
    String text =
        """
        source: s
        formats: json
        events:
          - as: survey
            when: { "$.a": { isnt: 3 } }
            fields:
              eventId: "$.id"
              shop: "$.shop"
              occurredAt: { path: "$.at", time: "dd.MM.yyyy HH:mm" }
              change: { path: "$.what", table: { done: FINISHED } }
              score: { path: "$.score", unit: hours }
          - as: surveys
            fields: { eventId: "$.id" }
        """;

    assertThatThrownBy(() -> SourceMapping.read("s.yml", text))
        .isInstanceOf(InvalidMappingException.class)
        .message()
        .contains("s.yml:2: formats: unknown key (expected: one of again, ")
        .contains("s.yml:5: events[0].when.$.a.isnt: unknown key (expected: one of ")
        .contains("s.yml:8: events[0].fields.shop: unknown field (expected: one of eventId, ")
        .contains("s.yml:6: events[0].fields: no surveyId (expected: ")
        .contains("s.yml:6: events[0].fields: no touchpoint (expected: ")
        .contains("s.yml:9: events[0].fields.occurredAt.time: \"dd.MM.yyyy HH:mm\" without zone")
        .contains("\"FINISHED\" (expected: one of INVITED, ANSWERED)")
        .contains("s.yml:11: events[0].fields.score.unit: \"hours\" (expected: one of ")
        .contains("s.yml:12: events[1].as: \"surveys\" (expected: as: one of queue-wait, ");
  }

  @Test
  void shouldTakeValuesAsTheMappingSays() throws IOException {
    Imported imported =
        survey(
            """
            {"kind":"answer","id":1,"at":1751364000.25,"shop":"a/b/c","what":"Done","score":"7","who":5}
            {"kind":"answer","id":2,"at":"2025-07-01T12:00+02","what":"sent","who":"sip:anonymous@x"}
            {"kind":"test"}
            """);

    assertThat(imported.events())
        .containsExactly(
            "survey s/1 2025-07-01T10:00:00.250Z ANSWERED 7 c 5",
            "survey s/2 2025-07-01T10:00:00Z INVITED none");
    assertThat(imported.tally().ignoredByReason()).containsOnlyKeys("a test");
    assertThat(imported.tally().records()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'kind':'other'}|$.kind: 'other' (expected: one of answer, test)",
        "{'kind':'answer','at':1751364000,'what':'done'}|$.id: nothing",
        "{'kind':'answer','id':1,'at':'2025-07-01T12:00:00','what':'done'}|$.at: '2025-07-01T12:00:00'",
        "{'kind':'answer','id':1,'at':17513640,'what':'done'}|$.at: 17513640 (expected: seconds",
        "{'kind':'answer','id':1,'at':1751364000,'what':'lost'}|$.what: 'lost' (expected: one of ",
        "{'kind':'answer','id':1,'at':1751364000,'what':'done','score':'good'}|$.score: 'good' (expected: a number)",
        "{'kind':'answer','id':1,'at':1751364000,'what':'done','shop':{}}|$.shop",
        "{'kind':'answer',|broken JSON",
        "17|a JSON object",
      })
  void shouldRefuseWhatItDoesNotUnderstand(String line) throws IOException {
    String[] parts = line.replace('\'', '"').split("\\|", 2);

    Imported imported = survey(parts[0]);

    assertThat(imported.events()).isEmpty();
    assertThat(imported.tally().refusals()).isNotEmpty();
    assertThat(imported.tally().refusals().get(0).examples().get(0).toString())
        .contains("payload:1: ", parts[1]);
  }

  @Test
  void shouldRefuseAnotherEventWithAnIdThatWasUsed() throws IOException {
    String answer = "{\"kind\":\"answer\",\"id\":1,\"at\":%d,\"what\":\"done\"}\n";

    Imported imported =
        survey(
            answer.formatted(1751364000)
                + answer.formatted(1751364000)
                + answer.formatted(1751364001));

    assertThat(imported.events()).hasSize(1);
    assertThat(imported.tally().repeats()).isEqualTo(1);
    assertThat(imported.tally().refusals()).singleElement().asString().contains("eventId");
  }

  private Imported survey(String text) throws IOException {
    return Imported.by(SourceMapping.read("s.yml", SURVEY), folder, text);
  }
}
