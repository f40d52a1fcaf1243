package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.ingest.KnownSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static final Path EXAMPLES = Path.of("..", "samples", "sources", "examples");

  @TempDir Path folder;

  @Test
  void shouldWriteEventFilesThatReplayReadsAndSayWhatBecameOfEachRecord() throws IOException {
    Path out = folder.resolve("out");

    Typed imported = run("asterisk", EXAMPLES.resolve("asterisk/payload.queue_log"), "--out", out);

    assertThat(imported.exit()).as(imported.err()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllLines(out.resolve("queue-wait.jsonl"))).hasSize(4);
    assertThat(imported.out())
        .contains("asterisk  read", "queue-wait", "ignored: hung up within 5 s")
        .endsWith("events in " + out + System.lineSeparator());
    try (var files = Files.list(out)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void shouldReplaceNoEventsAndAddToThemOnlyWhenTold() throws IOException {
    Path out = folder.resolve("out");
    Path payload = EXAMPLES.resolve("freeswitch/payload.jsonl");
    run("freeswitch", payload, "--out", out);

    Typed again = run("freeswitch", payload, "--out", out);
    Typed added = run("freeswitch", payload, "--out", out, "--add");

    assertThat(again.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(again.err()).contains("queue-wait.jsonl exists already", "--add");
    assertThat(added.exit()).as(added.err()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllLines(out.resolve("queue-wait.jsonl"))).hasSize(6);
  }

  @Test
  void shouldFailWithTheReasonWhenNoEventIsMade() {
    Typed wrong =
        run("jira", EXAMPLES.resolve("twilio/payload.jsonl"), "--out", folder.resolve("out"));

    assertThat(wrong.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(wrong.err()).contains("no event was made", "is this the right source?");
    assertThat(wrong.out()).contains("refused: ", "payload.jsonl:1: ");
  }

  @Test
  void shouldNameTheNearestSourceOfAMisspeltOne() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "{}");

    Typed typed = run("zendesk-audit", file, "--out", folder.resolve("out"));

    assertThat(typed.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(typed.err()).contains("nearest: zendesk-audits");
  }

  @Test
  void shouldListEveryKnownSourceInItsHelp() {
    String help = Typed.run("import", "--help").out().replaceAll("\\s+", " ");

    assertThat(help).contains(String.join(", ", KnownSources.names()) + ".");
  }

  @Test
  void shouldRefuseABrokenMappingWithAllItsMistakes() throws IOException {
    Path mapping = Files.writeString(folder.resolve("m.yml"), "source: m\nevents:\n  - as: x\n");

    Typed typed =
        run(mapping, EXAMPLES.resolve("twilio/payload.jsonl"), "--out", folder.resolve("out"));

    assertThat(typed.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(typed.err()).contains("m.yml:3", "one of queue-wait");
  }

  @Test
  void shouldProposeAMappingForACsvFileOnce() throws IOException {
    Path csv = folder.resolve("calls.csv");
    Files.copy(EXAMPLES.resolve("callcentre-csv/payload.csv"), csv);

    Typed proposed = Typed.run("import", "--source", "csv", csv);
    Typed again = Typed.run("import", "--source", "csv", csv);
    Typed used = run(folder.resolve("calls.yml"), csv, "--out", folder.resolve("out"));

    assertThat(proposed.exit()).as(proposed.err()).isEqualTo(ExitCode.DONE);
    assertThat(proposed.out()).contains("waitSeconds, in s", "\"eventId\":\"ID0001\"");
    assertThat(again.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(used.exit()).as(used.err()).isEqualTo(ExitCode.DONE);
  }

  private static Typed run(Object source, Path payload, Object... more) {
    Object[] arguments = new Object[4 + more.length];
    arguments[0] = "import";
    arguments[1] = "--source";
    arguments[2] = source;
    arguments[3] = payload;
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Typed.run(arguments);
  }
}
