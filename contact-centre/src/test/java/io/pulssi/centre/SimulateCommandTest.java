package io.pulssi.centre;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.config.JourneyMapReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
  private static final List<String> FILES =
      List.of(
          "queue-wait.jsonl.gz",
          "chat-wait.jsonl.gz",
          "ticket.jsonl.gz",
          "survey.jsonl.gz",
          "complaint.jsonl.gz",
          "journey.yml",
          "truth.json");

  @TempDir Path folder;

  @Test
  void shouldWriteTheSameBytesAgain() throws IOException {
    CommandRun one = simulate("one", 8);
    CommandRun other = simulate("other", 8);

    assertThat(one.err()).isEmpty();
    assertThat(one.exit()).isZero();
    assertThat(one.out()).contains("events of 3 days", "incidents: 1");
    assertThat(other.exit()).isZero();
    for (String file : FILES) {
      assertThat(folder.resolve("one").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("other").resolve(file));
    }
  }

  private CommandRun simulate(String out, int seed) {
    return CommandRun.run(
        "simulate", "--scenario", "first-steps", "--seed", seed, "--out", folder.resolve(out));
  }

  @Test
  void shouldWriteAJourneyAndTheTruthAboutIt() throws IOException {
    simulate("days", 3);
    var steps =
        JourneyMapReader.read(folder.resolve("days/journey.yml"))
            .byId()
            .get("centre")
            .steps()
            .keySet();
    JsonNode truth = new ObjectMapper().readTree(folder.resolve("days/truth.json").toFile());

    assertThat(truth.fieldNames()).toIterable().containsExactly("incidents", "benign", "outages");
    JsonNode incident = truth.path("incidents").path(0);
    assertThat(incident.fieldNames())
        .toIterable()
        .startsWith("id", "type", "step", "from", "to", "firstLeg", "affects");
    assertThat(steps).contains(incident.path("step").asText());
    assertThat(incident.path("from").asText()).matches("2026-03-04T\\d\\d:\\d\\d:\\d\\d.*Z");
  }

  @Test
  void shouldListWhatComesAlong() {
    CommandRun typed = CommandRun.run("simulate", "--list");

    assertThat(typed.exit()).isZero();
    assertThat(typed.out()).contains("mixed", "quiet", "relay").hasLineCount(7);
  }

  @Test
  void shouldTakeAScenarioOfOnesOwnAndOtherDays() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yml"), "{ days: 9, steps: 3 }");

    CommandRun typed =
        CommandRun.run(
            "simulate", "--scenario", file, "--days", 1, "--out", folder.resolve("mine"));

    assertThat(typed.exit()).isZero();
    assertThat(typed.out()).contains("events of 1 days");
  }

  @Test
  void shouldRefuseWhatItCannotUseSayingWhatWasExpected() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.yml"), "days: 3\nsteps: many\n");

    assertThat(CommandRun.run("simulate", "--scenario", "calm", "--out", folder))
        .satisfies(typed -> refused(typed, "--scenario: calm (expected: a file, or one of mixed"));
    assertThat(CommandRun.run("simulate", "--scenario", file, "--out", folder))
        .satisfies(
            typed -> refused(typed, file + ":2:8: steps: \"many\" (expected: a whole number from"));
    assertThat(CommandRun.run("simulate")).satisfies(typed -> refused(typed, "--out: nothing"));
    assertThat(CommandRun.run("simulate", "--out", file))
        .satisfies(typed -> refused(typed, "bad.yml, a file"));
    assertThat(CommandRun.run("simulate", "--out", folder, "--days", 0))
        .satisfies(typed -> refused(typed, "--days: 0 (expected: 1 to 366)"));
  }

  private static void refused(CommandRun typed, String told) {
    assertThat(typed.exit()).isEqualTo(2);
    assertThat(typed.err()).contains(told);
    assertThat(typed.out()).isEmpty();
  }
}
