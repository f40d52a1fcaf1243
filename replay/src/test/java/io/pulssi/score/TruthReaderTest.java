package io.pulssi.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TruthReaderTest {
  private static final String GOOD =
      """
      {"incidents": [{"id": "i1", "type": "defect", "step": "web",
          "from": "2024-01-20T08:00:00Z", "to": "2024-01-21T08:00:00.5Z", "firstLeg": "phone",
          "affects": ["web", "cards"], "surgeAt": "2024-01-21T00:00:00Z", "note": "unknown"}],
       "benign": [{"kind": "snow-day", "steps": ["web"],
          "from": "2024-02-01T00:00:00Z", "to": "2024-02-02T00:00:00Z"}],
       "outages": [{"source": "ticket", "step": "cards",
          "from": "2024-02-03T00:00:00Z", "to": "2024-02-03T06:00:00Z"},
          {"source": "survey", "from": "2024-02-04T00:00:00Z", "to": "2024-02-04T06:00:00Z"}]}
      """;

  @Test
  void shouldReadEverything() throws IOException {
    GroundTruth truth = TruthReader.parse("truth.json", GOOD, Grounds.STEPS);

    assertThat(truth.incidents())
        .containsExactly(
            new Incident(
                "i1",
                "defect",
                "web",
                millis("2024-01-20T08:00:00Z"),
                millis("2024-01-21T08:00:00.5Z"),
                "phone",
                Set.of("web", "cards"),
                millis("2024-01-21T00:00:00Z")));
    assertThat(truth.benign())
        .containsExactly(
            new BenignEvent(
                "snow-day",
                Set.of("web"),
                millis("2024-02-01T00:00:00Z"),
                millis("2024-02-02T00:00:00Z")));
    assertThat(truth.outages()).extracting(SourceOutage::step).containsExactly("cards", null);
  }

  @Test
  void shouldReportEveryProblemAtOnce() {
    String broken =
        GOOD.replace("\"phone\"", "\"fone\"")
            .replace("2024-02-02T00:00:00Z", "2024-01-02T00:00:00Z")
            .replace("\"source\": \"survey\"", "\"source\": 7")
            .replace("\"id\": \"i1\", ", "");

    assertThatThrownBy(() -> TruthReader.parse("truth.json", broken, Grounds.STEPS))
        .isInstanceOf(InvalidTruthException.class)
        .hasMessageContaining(
            "truth.json: incidents[0].id: missing (expected: a text that is not empty)")
        .hasMessageContaining(
            "incidents[0].firstLeg: \"fone\" (expected: one of callback, cards, phone, web)")
        .hasMessageContaining("benign[0].to: \"2024-01-02T00:00:00Z\" (expected: not before from)")
        .hasMessageContaining("outages[1].source: 7 (expected: a text that is not empty)");
  }

  @Test
  void shouldRefuseAnInvalidTime() {
    String broken = GOOD.replace("2024-01-20T08:00:00Z", "yesterday");

    assertThatThrownBy(() -> TruthReader.parse("truth.json", broken, Grounds.STEPS))
        .hasMessageContaining(
            "incidents[0].from: \"yesterday\" (expected: a time such as 2024-03-01T09:00:00Z)");
  }

  @Test
  void shouldRefuseAnIdGivenTwice() {
    String incident = GOOD.substring(GOOD.indexOf("{\"id\""), GOOD.indexOf("}],"));
    String broken = GOOD.replace("\"unknown\"}],", "\"unknown\"}, " + incident + "}],");

    assertThatThrownBy(() -> TruthReader.parse("truth.json", broken, Grounds.STEPS))
        .hasMessageContaining("incidents[1].id: \"i1\" (expected: a unique id)");
  }

  @Test
  void shouldRefuseMissingAndWrongValues() {
    assertThatThrownBy(() -> TruthReader.parse("truth.json", "{}", Grounds.STEPS))
        .hasMessageContaining("truth.json: incidents: missing (expected: a list; it may be empty)")
        .hasMessageContaining("truth.json: outages: missing");
    assertThatThrownBy(() -> TruthReader.parse("truth.json", "[]", Grounds.STEPS))
        .hasMessage("truth.json: [] (expected: an object with incidents, benign and outages)");
    assertThatThrownBy(() -> TruthReader.parse("truth.json", "{nonsense", Grounds.STEPS))
        .hasMessageContaining("truth.json: not JSON")
        .hasMessageContaining("(expected: one JSON object)");
  }

  private static long millis(String time) {
    return Instant.parse(time).toEpochMilli();
  }
}
