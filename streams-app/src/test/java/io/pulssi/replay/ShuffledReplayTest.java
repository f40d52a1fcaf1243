package io.pulssi.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMaps;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The order of lines in recorded files says nothing: ten days of a real bank's log, and some dirt.
 */
class ShuffledReplayTest {
  private static final Path BANK = Path.of("../samples/bank");
  private static final String CUT = "1999-10-11T";
  private static final long SEED = 7;

  @TempDir Path folder;
  private final List<String> lines = new ArrayList<>();

  @BeforeEach
  void shouldHaveTenDays() throws IOException {
    try (BufferedReader log =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(BANK.resolve("queue-wait.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      log.lines().filter(line -> time(line).compareTo(CUT) < 0).forEach(lines::add);
    }
    assertThat(lines).hasSizeGreaterThan(5_000);
    lines.add(lines.get(0).replace(time(lines.get(0)), "2099-01-01T00:00:00Z"));
    lines.add(lines.get(0).replace(time(lines.get(0)), "1970-01-01T00:00:00Z"));
    lines.add("{\"broken\":");
    lines.add("not even that");
  }

  @Test
  void shouldGiveTheSameBytesWhateverTheOrderOfLines() throws IOException {
    ReplayReport straight = replay("straight");
    Collections.shuffle(lines, new Random(SEED));
    ReplayReport shuffled = replay("shuffled");

    assertThat(bytes("shuffled", "signals.jsonl")).isEqualTo(bytes("straight", "signals.jsonl"));
    assertThat(bytes("shuffled", "warnings.jsonl")).isEqualTo(bytes("straight", "warnings.jsonl"));
    assertThat(bytes("shuffled", "report.html")).isEqualTo(bytes("straight", "report.html"));
    assertThat(bytes("straight", "signals.jsonl")).hasSizeGreaterThan(100_000);
    assertThat(shuffled.events()).isEqualTo(straight.events());
    assertThat(straight.slicesClosed()).as("2099 and 1970 closed none").isLessThan(11 * 288);
    assertThat(straight.events().get("queue-wait").deadLettered())
        .containsEntry("implausible-time", 2L)
        .containsEntry("malformed", 2L);
  }

  private ReplayReport replay(String name) throws IOException {
    Path events = Files.createDirectories(folder.resolve(name + "-events"));
    Files.write(events.resolve("queue-wait.jsonl"), lines);
    JourneyMaps maps = JourneyMapReader.read(BANK.resolve("journey.yml"));
    return new ReplayRun(maps, Duration.ofMinutes(2), Duration.ofMinutes(3))
        .run(events, folder.resolve(name), (done, total, time) -> {});
  }

  private byte[] bytes(String name, String file) throws IOException {
    return Files.readAllBytes(folder.resolve(name).resolve(file));
  }

  private static String time(String line) {
    String before = "\"occurredAt\":\"";
    int from = line.indexOf(before) + before.length();
    return line.substring(from, line.indexOf('"', from));
  }
}
