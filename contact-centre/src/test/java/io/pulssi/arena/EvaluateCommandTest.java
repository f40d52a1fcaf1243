package io.pulssi.arena;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.centre.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  @TempDir Path folder;

  @Test
  void shouldRefuseARecordedDetectorOnDaysWithoutARecord() {
    CommandRun run = CommandRun.run("evaluate", "--seeds", "41", "--detectors", "four-lines");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("--detectors: four-lines (expected: only with simulator ")
        .contains("scenario mixed, seeds 1..40, for which it is recorded");
  }

  @Test
  void shouldLeaveARecordedDetectorOutUnlessItIsNamed() throws IOException {
    Path scenario = Files.writeString(folder.resolve("mixed.yml"), "{ days: 16, steps: 3 }");
    Path page = folder.resolve("arena.md");

    CommandRun run =
        CommandRun.run(
            "evaluate", "--seeds", 1, "--tune-seeds", 1, "--scenario", scenario, "--write", page);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("four-lines is left out: it is recorded for simulator ");
    assertThat(page)
        .content()
        .contains("| pulssi ", "| ewma ")
        .doesNotContain("four-lines (recorded)");
  }

  @Test
  void shouldRefuseAnUnknownDetector() {
    assertThat(CommandRun.run("evaluate", "--seeds", 1, "--detectors", "oracle").err())
        .contains("--detectors: oracle (expected: one of pulssi, four-lines, fixed-thresholds");
  }
}
