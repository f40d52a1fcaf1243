package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
  private final StringWriter told = new StringWriter();
  private final PrintWriter err = new PrintWriter(told);

  @Test
  void shouldTellTheNewestLineAgainAndAgainUntilClosed() {
    try (ProgressLines progress = ProgressLines.on(err, 10, "reading")) {
      await().atMost(Duration.ofSeconds(10)).until(() -> told.toString().contains("reading"));
      progress.at(() -> "half");
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> told.toString().lines().filter("half"::equals).count() >= 3);
    }
    assertThat(told.toString().lines()).startsWith("reading");
  }

  @Test
  void shouldSayNothingOfWorkThatIsSoonDone() {
    try (ProgressLines progress = ProgressLines.on(err, "reading")) {
      progress.at(() -> "half");
    }

    assertThat(told.toString()).isEmpty();
  }
}
