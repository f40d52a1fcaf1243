package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inputs as people really have them: nothing of them may be accepted and mean something else. */
class FieldCasesTest {
  private static final Path CASES = Path.of("src/test/resources/io/pulssi/command/field-cases");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path out;

  @Test
  void shouldSayWhatIsNotReadAndTheNameThatWouldBe() throws IOException {
    Typed replayed = replay("files-not-read");

    assertThat(replayed.exit()).isEqualTo(ExitCode.DONE);
    assertThat(replayed.out())
        .contains("tickets.jsonl is not read (nearest name that is: ticket.jsonl)")
        .contains("survey.csv is not read (nearest name that is: survey.jsonl)")
        .contains("chat-wait.json is not read (nearest name that is: chat-wait.jsonl)")
        .contains("queue-wait-2.jsonl is not read (nearest name that is: queue-wait.jsonl)");
    assertThat(report().at("/findings")).hasSize(4);
    assertThat(page()).contains("tickets.jsonl is not read");
  }

  @Test
  void shouldNameTheNearestFileIfThereIsNoneToRead() {
    Typed refused = replay("csv-in-the-folder");

    assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("queue-wait.csv; nearest: queue-wait.jsonl");
  }

  @ParameterizedTest
  @CsvSource({
    "utf16, UTF-16",
    "json-array, a JSON array",
    "pretty-json, JSON objects of several lines each"
  })
  void shouldRecogniseAnotherFormOnceAFile(String folder, String form) throws IOException {
    Typed failed = replay(folder);

    assertThat(failed.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(failed.err()).contains("no event was accepted", form);
    assertThat(deadLetters())
        .singleElement()
        .satisfies(letter -> assertThat(letter.get("detail").asText()).startsWith(form))
        .satisfies(letter -> assertThat(letter.get("file").asText()).isEqualTo("queue-wait.jsonl"));
    assertThat(report().at("/events/queue-wait/read").asInt()).isOne();
  }

  @Test
  void shouldSayWhyNothingWasAcceptedAndShowNoInventedTime() throws IOException {
    Typed failed = replay("numbers-as-text");

    assertThat(failed.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).contains("queue-wait: 50 records refused as malformed: ");
    assertThat(report().has("from")).isFalse();
    assertThat(page())
        .contains("No event was accepted", "50 records refused as malformed")
        .doesNotContain("1970", "No step paged");
  }

  @Test
  void shouldRefuseWhatIsNotUtf8WithTheLineOfEachRecord() throws IOException {
    Typed failed = replay("latin1");

    assertThat(failed.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(deadLetters()).hasSize(5);
    assertThat(deadLetters().get(4).get("line").asInt()).isEqualTo(5);
  }

  @Test
  void shouldSayThatRecordsCameAgainAndDropThemIfAsked() throws IOException {
    assertThat(replay("redelivered").out())
        .contains("queue-wait: 2 records came again with an eventId seen before");
    assertThat(report().at("/events/queue-wait/redelivered").asInt()).isEqualTo(2);
    assertThat(sum("queue-arrivals")).isEqualTo(13);

    assertThat(replay("redelivered", "--dedupe").out()).contains("2 of them dropped");
    assertThat(sum("queue-arrivals")).isEqualTo(11);
  }

  @Test
  void shouldSayThatADayIsTooLittleToJudge() throws IOException {
    assertThat(replay("redelivered").out()).contains("desk: learning, day 1 of 14");
    assertThat(page()).contains("learning, day 1 of 14").doesNotContain("No step paged");
  }

  @Test
  void shouldReadOutcomesRegardlessOfCaseAndNameThoseItDoesNotKnow() throws IOException {
    Typed replayed = replay("outcome-words");

    assertThat(replayed.out()).contains("refused as unknown-symbol");
    assertThat(deadLetters())
        .extracting(letter -> letter.get("detail").asText())
        .anySatisfy(detail -> assertThat(detail).startsWith("outcome: \"ABANDON\" (expected: "))
        .anySatisfy(detail -> assertThat(detail).startsWith("outcome: \"CONNECT\" (expected: "))
        .anySatisfy(detail -> assertThat(detail).startsWith("change: \"created\" (expected: "))
        .anySatisfy(detail -> assertThat(detail).startsWith("change: \"solved\" (expected: "));
    assertThat(report().at("/events/survey/accepted").asInt()).isEqualTo(2);
  }

  @Test
  void shouldTakeIntegersAsIds() throws IOException {
    assertThat(replay("integer-ids").exit()).isEqualTo(ExitCode.DONE);
    assertThat(sum("ticket-opened")).isOne();
  }

  @Test
  void shouldReadEveryTimeThatIsNotAmbiguousAndNoOther() throws IOException {
    replay("time-spellings");

    assertThat(report().at("/events/queue-wait/accepted").asInt()).isEqualTo(14);
    assertThat(deadLetters())
        .hasSize(13)
        .allSatisfy(letter -> assertThat(letter.get("reason").asText()).isEqualTo("malformed"));
  }

  @Test
  void shouldMatchNamesWithoutBlanksAndInOneSpelling() throws IOException {
    Typed replayed = replay("name-variants");

    assertThat(report().at("/events/queue-wait/accepted").asInt()).isEqualTo(5);
    assertThat(replayed.out()).contains("refused as unmapped: no step takes \"sales\" (1)");
  }

  @Test
  void shouldKnowNobodyByAReferenceThatIsNobodys() throws IOException {
    replay("withheld-callers");

    assertThat(lines("signals.jsonl"))
        .noneMatch(line -> line.get("signal").asText().equals("contact-repeats"));
  }

  @Test
  void shouldCountAnAbandonedCallWhoseWaitIsNotKnown() throws IOException {
    replay("unknown-wait");

    assertThat(deadLetters()).isEmpty();
    assertThat(share("queue-abandonment")).isEqualTo(.2);
    assertThat(n("queue-wait")).isEqualTo(40);
  }

  @Test
  void shouldRefuseNegativeWaits() throws IOException {
    assertThat(replay("epoch-zero-wait").out())
        .contains("10 records refused as out-of-range: waitSeconds: -1709542800 (expected: 0 to");
  }

  @Test
  void shouldCountTheWorstWaitsAsADay() throws IOException {
    replay("chat-over-a-weekend");

    assertThat(report().at("/events/chat-wait/accepted").asInt()).isEqualTo(20);
    assertThat(lines("signals.jsonl"))
        .filteredOn(line -> line.get("signal").asText().equals("chat-wait"))
        .allSatisfy(line -> assertThat(line.get("observed").asDouble()).isGreaterThan(1_000));
  }

  @Test
  void shouldNotCountWhoHangsUpAtOnceAsAbandonedIfAsked() throws IOException {
    replay("short-abandons");
    assertThat(share("queue-abandonment")).isEqualTo(.25);

    Path settings =
        Files.writeString(
            out.resolve("pulssi.yml"),
            """
            journey: %s
            kafka: { bootstrap.servers: "localhost:9092" }
            short-abandon: 5s
            """
                .formatted(CASES.resolve("journey.yml").toAbsolutePath()));
    replay("short-abandons", "--config", settings.toString());
    assertThat(share("queue-abandonment")).isZero();
  }

  @Test
  void shouldNotBeginWithAnEventThatStandsAloneYearsBefore() throws IOException {
    Typed replayed = replay("one-bad-clock");

    assertThat(report().at("/from").asText()).isEqualTo("2024-03-04T09:00:00Z");
    assertThat(report().at("/events/queue-wait/late").asInt()).isOne();
    assertThat(replayed.out()).contains("1 record came too late", "refused as implausible-time");
    assertThat(lines("signals.jsonl"))
        .allSatisfy(line -> assertThat(line.get("from").asText()).startsWith("2024-03-"));
  }

  private Typed replay(String name, String... more) {
    Path own = CASES.resolve(name).resolve("journey.yml");
    Path map = Files.exists(own) ? own : CASES.resolve("journey.yml");
    List<Object> typed = new ArrayList<>();
    typed.addAll(List.of("replay", "--journey", map, "--events", CASES.resolve(name)));
    typed.addAll(List.of("--out", out));
    typed.addAll(List.of(more));
    return Typed.run(typed.toArray());
  }

  private JsonNode report() throws IOException {
    return JSON.readTree(out.resolve("report.json").toFile());
  }

  private String page() throws IOException {
    return Files.readString(out.resolve("report.html"));
  }

  private List<JsonNode> deadLetters() throws IOException {
    return lines("dead-letters.jsonl");
  }

  private List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve(file))) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  /** Sum of what was observed of a signal. */
  private double sum(String signal) throws IOException {
    return lines("signals.jsonl").stream()
        .filter(line -> line.get("signal").asText().equals(signal))
        .mapToDouble(line -> line.get("observed").asDouble())
        .sum();
  }

  /** What was observed of a share, over all that was counted. */
  private double share(String signal) throws IOException {
    return lines("signals.jsonl").stream()
            .filter(line -> line.get("signal").asText().equals(signal))
            .mapToDouble(line -> line.get("observed").asDouble() * line.get("n").asLong())
            .sum()
        / n(signal);
  }

  private double n(String signal) throws IOException {
    return lines("signals.jsonl").stream()
        .filter(line -> line.get("signal").asText().equals(signal))
        .mapToLong(line -> line.get("n").asLong())
        .sum();
  }
}
