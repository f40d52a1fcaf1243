package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
  private static final Path SAMPLES = Path.of("..", "samples");
  private static final int EVENTS = 2_500;
  private static final List<String> DECIDED = List.of("warnings.jsonl", "signals.jsonl");

  @TempDir Path folder;

  @Test
  void shouldWriteWhatTheTopicsWouldHaveCarriedAndAReport() throws IOException {
    Path out = folder.resolve("not/there/yet");

    Typed replayed = replay(week("bank-january", "january"), out);

    assertThat(replayed.exit()).as(replayed.err()).isEqualTo(ExitCode.DONE);
    assertThat(replayed.out()).startsWith("bank: 2,500 events accepted, 0 dead-lettered; ");
    assertThat(out.resolve("warnings.jsonl")).exists();
    assertThat(Files.readAllLines(out.resolve("signals.jsonl"))).hasSizeGreaterThan(500);
    JsonNode report = new ObjectMapper().readTree(out.resolve("report.json").toFile());
    assertThat(report.at("/events/queue-wait/read").asInt()).isEqualTo(EVENTS);
    assertThat(report.at("/events/queue-wait/accepted").asInt()).isEqualTo(EVENTS);
  }

  @Test
  void shouldGiveTheSameBytesForTheSameEventsInWhateverOrderTheirLinesStand() throws IOException {
    long seed = System.nanoTime();
    List<String> lines = lines("bank-january");
    Path ordered = events("ordered", lines);
    Collections.shuffle(lines, new Random(seed));
    Path shuffled = events("shuffled", lines);

    replay(ordered, folder.resolve("a"));
    replay(ordered, folder.resolve("b"));
    replay(shuffled, folder.resolve("c"));

    for (String file : DECIDED) {
      assertThat(folder.resolve("b").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("a").resolve(file));
      assertThat(folder.resolve("c").resolve(file))
          .as("seed %d", seed)
          .hasSameBinaryContentAs(folder.resolve("a").resolve(file));
    }
  }

  @Test
  void shouldGiveAnotherResultForAnotherLog() throws IOException {
    replay(week("bank-january", "january"), folder.resolve("a"));
    replay(week("bank", "october"), folder.resolve("b"));

    assertThat(Files.mismatch(signals("a"), signals("b"))).isNotNegative();
    assertThat(Files.readString(signals("b"))).contains("1999-10-0").doesNotContain("1999-01-");
  }

  @Test
  void shouldReplaceTheResultOfAnEarlierReplay() throws IOException {
    Path out = folder.resolve("out");
    replay(week("bank", "october"), out);
    replay(week("bank-january", "january"), out);

    assertThat(Files.readString(signals("out"))).contains("1999-01-").doesNotContain("1999-10-");
  }

  @Test
  void shouldRefuseAFolderWithoutEvents() {
    Typed refused = replay(folder, folder.resolve("out"));

    assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("no recorded events in it", "queue-wait.jsonl");
  }

  @Test
  void shouldRefuseAnOutThatIsAFileOrLiesInOne() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    for (Path out : List.of(file, file.resolve("out"))) {
      Typed refused = replay(SAMPLES.resolve("bank"), out);
      assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
      assertThat(refused.err())
          .contains("--out: " + out, file + ", a file (expected: a folder that can be written to)");
    }
  }

  @Test
  void shouldFailWithoutAStackTraceOnAFileThatIsNotWhatItsNameSays() throws IOException {
    Path events = Files.createDirectory(folder.resolve("events"));
    Path file = Files.writeString(events.resolve("ticket.jsonl.gz"), "plain text");

    Typed failed = replay(events, folder.resolve("out"));

    assertThat(failed.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(failed.err()).startsWith("pulssi: " + file + ": ").hasLineCount(1);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void shouldFailWithoutAStackTraceOnAFileThatIsAFolder() throws IOException {
    Path events = folder.resolve("events");
    Path file = Files.createDirectories(events.resolve("ticket.jsonl"));

    Typed failed = replay(events, folder.resolve("out"));

    assertThat(failed.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(failed.err()).startsWith("pulssi: " + file + ": ").hasLineCount(1);
  }

  @Test
  void shouldRefuseALineThatWouldFillTheMemory() throws IOException {
    Path events = Files.createDirectory(folder.resolve("enormous"));
    Path file = events.resolve("queue-wait.jsonl.gz");
    try (var packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      packed.write("{}\n".getBytes(StandardCharsets.UTF_8));
      byte[] mebibyte = new byte[1 << 20];
      for (int i = 0; i < 17; i++) {
        packed.write(mebibyte);
      }
    }

    Typed replayed = replay(events, folder.resolve("out"));

    assertThat(replayed.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(replayed.err())
        .isEqualToNormalizingNewlines(
            "pulssi: %s: line 2 has more than 16777216 bytes (expected: one event a line)\n"
                .formatted(file));
  }

  private static Typed replay(Path events, Path out) {
    Path journey = SAMPLES.resolve("bank/journey.yml");
    return Typed.run("replay", "--journey", journey, "--events", events, "--out", out);
  }

  private Path signals(String out) {
    return folder.resolve(out).resolve("signals.jsonl");
  }

  /** About a week of a sample. */
  private Path week(String sample, String name) throws IOException {
    return events(name, lines(sample));
  }

  private Path events(String name, List<String> lines) throws IOException {
    Path events = Files.createDirectory(folder.resolve(name));
    Files.write(events.resolve("queue-wait.jsonl"), lines);
    return events;
  }

  static List<String> lines(String sample) throws IOException {
    Path log = SAMPLES.resolve(sample).resolve("queue-wait.jsonl.gz");
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(log)), StandardCharsets.UTF_8))) {
      return new ArrayList<>(reader.lines().limit(EVENTS).toList());
    }
  }
}
