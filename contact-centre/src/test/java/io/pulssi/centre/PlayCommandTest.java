package io.pulssi.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.command.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "demo | flood@delivery | at delivery a type of web-failure, understaffing, bad-resolution",
        "demo | defect@moon | a step of find-offer, order, pay, delivery, install, use-app",
        "play | defect | TYPE@STEP with a type of bad-resolution, defect, intermittent",
        "play | @pay | TYPE@STEP with a type of",
      })
  void shouldRefuseTroubleThatCannotHappenSayingWhatCan(
      String command, String inject, String expected) {
    CommandRun refused = CommandRun.run(command, "--inject", inject);

    assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("--inject: " + inject + " (expected: " + expected);
    assertThat(refused.out()).isEmpty();
  }

  @Test
  void shouldPrintTheJourneyMapAndWriteTheSame() throws Exception {
    Path file = folder.resolve("journey.yml");
    CommandRun printed = CommandRun.run("play", "--journey-only", "--journey-out", file);

    assertThat(printed.exit()).isEqualTo(ExitCode.DONE);
    assertThat(printed.out()).startsWith("journey: shop\n").isEqualTo(Files.readString(file));
  }

  @Test
  void shouldEndSoonWhereNoBrokerIs() {
    CommandRun failed =
        CommandRun.run(
            "play", "--config", settings("kafka.bootstrap.servers: no-such-host.invalid:1"));

    assertThat(failed.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(failed.err()).contains("no broker answers at no-such-host.invalid:1");
  }

  private Path settings(String text) {
    try {
      Path map = Path.of("..", "samples", "shop-journey.yml").toAbsolutePath();
      return Files.writeString(folder.resolve("pulssi.yml"), "journey: " + map + "\n" + text);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
