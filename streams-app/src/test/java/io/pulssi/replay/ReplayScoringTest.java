package io.pulssi.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayScoringTest {
  private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
  private static final int DAYS = 30;
  private static final String TRUTH =
      """
      {"incidents": [
        {"id": "i1", "type": "defect", "step": "web", "from": "2024-01-21T00:00:00Z",
         "to": "2024-01-22T00:00:00Z", "firstLeg": "web", "affects": []}],
       "benign": [], "outages": []}
      """;

  @TempDir Path folder;

  private Path events;

  /** A contact every two hours, two complaints a day, and on the 22nd day one an hour. */
  @BeforeEach
  void record() throws IOException {
    events = Files.createDirectories(folder.resolve("events"));
    StringBuilder waits = new StringBuilder();
    StringBuilder complaints = new StringBuilder();
    for (int hour = 0; hour < DAYS * 24; hour++) {
      Instant at = FROM.plus(Duration.ofHours(hour));
      if (hour % 2 == 0) {
        waits.append(
            """
            {"eventId":"w%1$d","occurredAt":"%2$s","contactId":"c%1$d","queue":"web","waitSeconds":5,"outcome":"ANSWERED"}
            """
                .formatted(hour, at));
      }
      if (hour % 12 == 0 || hour / 24 == 21) {
        complaints.append(
            """
            {"eventId":"k%1$d","occurredAt":"%2$s","complaintId":"k%1$d","touchpoint":"web"}
            """
                .formatted(hour, at));
      }
    }
    Files.writeString(events.resolve("queue-wait.jsonl"), waits);
    Files.writeString(events.resolve("complaint.jsonl"), complaints);
  }

  @Test
  void shouldReportSurgesAndTheScoreWhereTheTruthIsKnown() throws IOException {
    Files.writeString(events.resolve("truth.json"), TRUTH);

    JsonNode report = replay(map("bank"));

    assertThat(report.at("/surges")).hasSize(1);
    assertThat(report.at("/surges/0/step").asText()).isEqualTo("web");
    assertThat(report.at("/surges/0/at").asText()).startsWith("2024-01-22T");
    JsonNode score = report.path("score");
    assertThat(score.at("/recall/value").asDouble()).isZero();
    assertThat(score.at("/recall/n").asInt()).isEqualTo(1);
    assertThat(score.at("/early/n").asInt()).isEqualTo(1);
    assertThat(score.at("/leadHoursMedian/value").asDouble()).isZero();
    assertThat(score.at("/falsePages/value").asDouble()).isZero();
    assertThat(score.at("/falsePagesPerWeek").fieldNames())
        .toIterable()
        .containsExactly("value", "n", "low", "high");
    assertThat(score.has("firstLegRight")).as("no page, nothing known of it").isFalse();
  }

  @Test
  void shouldReportSurgesButNoScoreWithoutTheTruth() throws IOException {
    JsonNode report = replay(map("bank"));

    assertThat(report.at("/surges")).hasSize(1);
    assertThat(report.has("score")).isFalse();
  }

  @Test
  void shouldSayNothingOfSurgesWithoutAnyComplaint() throws IOException {
    Files.delete(events.resolve("complaint.jsonl"));

    assertThat(replay(map("bank")).has("surges")).isFalse();
  }

  @Test
  void shouldDecideTheSameWithAndWithoutTheTruth() throws IOException {
    replay(map("bank"));
    byte[] without = Files.readAllBytes(folder.resolve("out/signals.jsonl"));
    Files.writeString(events.resolve("truth.json"), TRUTH);
    replay(map("bank"));

    assertThat(Files.readAllBytes(folder.resolve("out/signals.jsonl"))).isEqualTo(without);
  }

  @Test
  void shouldRefuseATruthThatCannotBeUsedBeforeItReplays() throws IOException {
    Files.writeString(events.resolve("truth.json"), TRUTH.replace("\"web\"", "\"wap\""));

    assertThatThrownBy(() -> replay(map("bank")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("truth.json: incidents[0].step: \"wap\" (expected: one of web)");
    assertThat(folder.resolve("out/report.json")).doesNotExist();
  }

  @Test
  void shouldRefuseATruthOfSeveralJourneys() throws IOException {
    Files.writeString(events.resolve("truth.json"), TRUTH);
    JourneyMaps two =
        JourneyMaps.of(
            map("bank").byId().values().iterator().next(),
            map("desk").byId().values().iterator().next());

    assertThatThrownBy(() -> replay(two))
        .hasMessageContaining("given with 2 journeys (expected: one, as it names steps alone)");
  }

  private JsonNode replay(JourneyMaps maps) throws IOException {
    Path out = folder.resolve("out");
    new ReplayRun(maps, Duration.ofMinutes(2), Duration.ofMinutes(3))
        .run(events, out, (done, total, time) -> {});
    return new ObjectMapper().readTree(out.resolve("report.json").toFile());
  }

  private static JourneyMaps map(String journey) {
    return JourneyMaps.of(
        JourneyMapReader.parse(
            "journey.yml",
            """
            journey: %s
            timezone: UTC
            owners: { digital: { name: Digital channels, page: digital-oncall } }
            steps:
              - { id: web, owner: digital, sources: { queue-wait: [web], complaint: [web] } }
            """
                .formatted(journey)));
  }
}
