package io.pulssi.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pulssi.codec.DeadLetterReason;
import io.pulssi.event.WarningState;
import io.pulssi.journey.Source;
import io.pulssi.view.Decided;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

public class MetricsPageTest {
  private static final Path PROMTOOL = Path.of("/usr/bin/promtool");

  @Test
  void shouldPassPrometheusOwnCheck() throws Exception {
    assumeTrue(Files.isExecutable(PROMTOOL), "promtool is not installed");
    var events = new EventMetrics();
    events.accepted(Source.QUEUE_WAIT, 700, 0);
    events.deadLettered(Source.TICKET, DeadLetterReason.UNMAPPED);
    var journeys =
        new JourneyMetrics(
            () -> Map.of("bank", Decided.bank()), journey -> List.of(), () -> Decided.TO, true);
    journeys.scored(Decided.slice(Decided.warning("w1", 1, WarningState.PAGED, Decided.TO)));
    journeys.scored(JourneyMetricsTest.scored(0.25));
    try (var metrics = new MetricsPage(journeys, events, journeys::delays)) {
      String page = metrics.scrape();
      assertThat(page)
          .contains("pulssi_step_score", "jvm_memory_used_bytes", "process_uptime_seconds");
      assertThat(promtool(page)).isEmpty();
    }
  }

  /** What promtool has to say; nothing is best. */
  public static String promtool(String page) throws IOException, InterruptedException {
    Process check =
        new ProcessBuilder(PROMTOOL.toString(), "check", "metrics")
            .redirectErrorStream(true)
            .start();
    try (var in = check.getOutputStream()) {
      in.write(page.getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = check.waitFor();
    return exit == 0 ? said : said + "exit " + exit;
  }
}
