package io.pulssi.reallog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RealLogsPageIT {
  private static final Path SAMPLES = Path.of("..", "samples");
  private static final Path PAGE = Path.of("..", "docs", "real-data.md");

  @Test
  void shouldRegenerateThePageEqual() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(page)
        .as("write it anew by the command that it begins with")
        .isEqualTo(MarkedPage.with(page, JudgeRealLogs.judged(SAMPLES)));
  }
}
