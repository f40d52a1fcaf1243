package io.pulssi.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.config.JourneyMapReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three days with a change of clocks in the middle, through the whole flow. */
class ClockChangeReplayTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SLICES = 3 * 288;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "Europe/Zurich, 2024-03-30T00:00:00Z",
    "Europe/Zurich, 2024-10-26T00:00:00Z",
    "America/Havana, 2024-11-02T00:00:00Z",
    "Australia/Lord_Howe, 2024-04-05T00:00:00Z",
    "Asia/Gaza, 2024-04-19T00:00:00Z"
  })
  void shouldTellOfEverySliceOnceAndInOrder(String zone, Instant from) throws Exception {
    Path map =
        Files.writeString(
            folder.resolve("journey.yml"),
            """
            journey: centre
            timezone: %s
            owners: { all: { name: All, page: all } }
            steps: [ { id: phone, owner: all, sources: { queue-wait: [in] } } ]
            """
                .formatted(zone));
    List<String> events = new ArrayList<>();
    for (int minute = 0; minute < SLICES * 5 + 10; minute++) {
      events.add(
          "{\"eventId\":\"e%1$d\",\"occurredAt\":\"%2$s\",\"contactId\":\"c%1$d\",\"queue\":\"in\",\"waitSeconds\":%3$d,\"outcome\":\"ANSWERED\"}"
              .formatted(minute, from.plus(Duration.ofMinutes(minute)), 30 + minute % 13));
    }
    Path log = Files.createDirectory(folder.resolve("log"));
    Files.write(log.resolve("queue-wait.jsonl"), events);

    ReplayReport report =
        new ReplayRun(JourneyMapReader.read(map), Duration.ofMinutes(2), Duration.ofMinutes(3))
            .run(log, folder.resolve("out"), (done, total, time) -> {});

    List<Instant> ends = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("out").resolve("signals.jsonl"))) {
      JsonNode signal = JSON.readTree(line);
      if (signal.get("signal").asText().equals("queue-arrivals")) {
        ends.add(Instant.parse(signal.get("to").asText()));
        if (ends.size() <= SLICES) { // then silence, which is told of too
          assertThat(signal.get("observed").asDouble()).as(line).isEqualTo(5);
        }
      }
    }
    List<Instant> expected = new ArrayList<>();
    for (int slice = 1; slice <= ends.size(); slice++) {
      expected.add(from.plus(Duration.ofMinutes(5L * slice)));
    }
    assertThat(ends).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(SLICES);
    assertThat(report.slicesClosed()).isEqualTo(ends.size()).isBetween((long) SLICES, SLICES + 6L);
    assertThat(Files.readAllLines(folder.resolve("out").resolve("warnings.jsonl"))).isEmpty();
  }
}
