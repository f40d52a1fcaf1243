package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.PulssiMain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private static final Path SAMPLES = Path.of("..", "samples");

  @TempDir Path folder;

  static List<String> commands() {
    return List.copyOf(PulssiMain.commandLine().getSubcommands().keySet());
  }

  @Test
  void shouldListItsCommandsWhenNoneIsGiven() {
    Typed alone = Typed.run();

    assertThat(alone.exit()).isEqualTo(ExitCode.DONE);
    assertThat(commands()).contains("demo", "run", "check", "topics", "produce", "replay");
    assertThat(commands()).allSatisfy(name -> assertThat(alone.out()).contains("\n  " + name));
    assertThat(alone.out()).contains("0   done", "1   failed", "2   wrong usage", "3   demo");
    assertThat(alone.err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void shouldExplainACommandWithExamplesAndExitCodes(String command) {
    Typed help = Typed.run(command, "--help");

    assertThat(help.exit()).isEqualTo(ExitCode.DONE);
    assertThat(help.out())
        .startsWith("Usage: pulssi " + command)
        .contains("Examples:\n  ", "./pulssi " + command, "Exit codes:\n  ")
        .containsPattern("  2 +wrong usage");
    assertThat(help.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void shouldTellItsVersionFromEverywhere(String command) {
    assertThat(Typed.run(command, "--version")).isEqualTo(Typed.run("--version"));
    assertThat(Typed.run("--version").out()).startsWith("pulssi ").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "replya | Did you mean: pulssi replay?",
        "replay --jorney x | Possible solutions: --journey",
        "replay --events x | Missing required options: '--journey=FILE', '--out=DIR'",
        "demo --speed fast | '--speed': fast (expected: a number)",
        "demo --speed 0 | --speed: 0.0 (expected: a number above 0)",
        "demo --speed NaN | --speed: NaN (expected: a number above 0)",
        "demo --port 65535 | --port: 65535 (expected: 0 to 65534",
        "demo --port high | '--port': high (expected: a whole number)",
        "demo --sample none | --sample: none (expected: a folder with a sample.yml, or one of",
        "demo --sample bank --inject x@y | --inject: x@y (expected: without --sample",
        "demo --no-browser | --sample: none, and no simulated centre is on the class path",
        "produce --events nowhere | --events: nowhere, which does not exist (expected: a folder)",
        "produce --events . --speed -1 | --speed: -1.0 (expected: a number above 0)",
        "run | Missing required option: '--config=FILE'",
        "check | Missing required option: '--config=FILE'",
        "run --config nowhere.yml | nowhere.yml: no such file",
        "check --config nowhere.yml | nowhere.yml: no such file",
        "topics --create --config nowhere.yml | nowhere.yml: no such file",
      })
  void shouldRefuseBadUsageSayingWhatWasGivenAndWhatIsExpected(String arguments, String complaint) {
    Typed refused = Typed.run((Object[]) arguments.split(" "));

    assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains(complaint).doesNotContain("Exception");
    assertThat(refused.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "check"})
  void shouldListEveryProblemOfSettingsAndJourneyMapAtOnce(String command) throws Exception {
    Files.writeString(folder.resolve("journey.yml"), BrokenFiles.JOURNEY);
    Path settings =
        Files.writeString(folder.resolve("pulssi.yml"), BrokenFiles.settings("journey.yml"));

    Typed refused = Typed.run(command, "--config", settings);

    assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err().lines())
        .hasSize(6)
        .anyMatch(line -> line.contains("pulssi.yml:2:8: grace: \"soon\" (expected: a duration"))
        .anyMatch(line -> line.contains("pulssi.yml:3:1: htp.port: unknown key"))
        .anyMatch(line -> line.contains("journey.yml:2:11: timezone: \"Nowhere/Town\""))
        .anyMatch(line -> line.contains("steps[0].owner: \"nobody\""))
        .anyMatch(line -> line.contains("steps[0].next[0]: \"nothing\""))
        .endsWith("pulssi: not started: 5 problems above");
  }

  @Test
  void shouldRefuseToReplayByABrokenJourneyMap() throws Exception {
    Path map = Files.writeString(folder.resolve("journey.yml"), BrokenFiles.JOURNEY);

    Typed refused =
        Typed.run(
            "replay",
            "--journey",
            map,
            "--events",
            SAMPLES.resolve("bank"),
            "--out",
            folder.resolve("out"));

    assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("not started: 3 problems above");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void shouldGiveUpSoonAndInOneLineWhereNoBrokerIs() throws Exception {
    Path settings =
        Files.writeString(
            folder.resolve("pulssi.yml"),
            "journey: %s\nkafka.bootstrap.servers: no-such-host.invalid:9092\n"
                .formatted(SAMPLES.resolve("bank/journey.yml").toAbsolutePath()));

    Typed failed = Typed.run("check", "--config", settings);

    assertThat(failed.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(failed.out()).contains("journey   bank: ok, 5 steps, 4 owners");
    assertThat(failed.err().lines())
        .last()
        .asString()
        .startsWith("pulssi: no broker answers at no-such-host.invalid:9092 (");
    assertThat(failed.err()).doesNotContain("\tat ");
  }

  @Test
  void shouldRefuseWhatKafkaDoesNotTake() throws Exception {
    Path settings =
        Files.writeString(
            folder.resolve("pulssi.yml"),
            "journey: %s\nkafka.security.protocol: PIGEON\n"
                .formatted(SAMPLES.resolve("bank/journey.yml").toAbsolutePath()));

    Typed refused = Typed.run("check", "--config", settings);

    assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("security.protocol").doesNotContain("\tat ");
  }

  @Test
  void shouldPrintEveryTopicContract() {
    Typed topics = Typed.run("topics");

    assertThat(topics.exit()).isEqualTo(ExitCode.DONE);
    TopicsCommand.specs().forEach(spec -> assertThat(topics.out()).contains(spec.name()));
  }
}
