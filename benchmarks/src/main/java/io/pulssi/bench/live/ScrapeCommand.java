package io.pulssi.bench.live;

import io.pulssi.PulssiMain;
import io.pulssi.bench.Machine;
import io.pulssi.bench.MeasuredPage;
import io.pulssi.command.ProgressLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What run costs while there is nothing to read. */
@Command(
    name = "scrape",
    description = {
      "Measures run while its topics are empty: CPU time at rest, and of one scrape of /metrics.",
      "CPU time of the whole process, from outside. What it takes at rest is taken off a scrape."
    })
public final class ScrapeCommand implements Callable<Integer> {
  /** Kafka's meters join the page up to a minute after the start. */
  private static final int SETTLE_SECONDS = 90;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "20",
      description = "Steps of the journey. Default: 20.")
  private int steps;

  @Option(
      names = "--idle",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to measure at rest. Default: 60.")
  private int idleSeconds;

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Also write the table between the marks \"scrape\" of this page.")
  private @Nullable Path page;

  @Override
  public Integer call() throws Exception {
    if (steps < 1 || idleSeconds < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--steps: %d, --idle: %d (expected: 1 or more)".formatted(steps, idleSeconds));
    }
    Path folder = Files.createTempDirectory("pulssi-scrape-");
    try (ProgressLines progress =
            ProgressLines.on(spec.commandLine().getErr(), "starting a broker");
        BrokerChild broker = BrokerChild.start(folder.resolve("broker"))) {
      Path config = ProductFiles.write(folder, broker.bootstrapServers(), "scrape", steps);
      tell(measured(config, progress));
    } finally {
      Utils.delete(folder.toFile());
    }
    return 0;
  }

  private String measured(Path config, ProgressLines progress)
      throws IOException, InterruptedException {
    try (ChildJvm process =
        ChildJvm.start(
            ChildJvm.productClassPath(),
            config.resolveSibling("output.log"),
            List.of(PulssiMain.class.getName(), "run", "--config", config.toString()))) {
      progress.at(() -> "starting run");
      var metrics = MetricsReader.await(process);
      progress.at(() -> "measuring run at rest, %d s".formatted(SETTLE_SECONDS + idleSeconds));
      TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
      double idle = idleShare(process);
      progress.at(() -> "scraping %d times".formatted(ScrapeCosts.SCRAPES));
      ScrapeCosts costs = ScrapeCosts.measure(process, metrics, idle);
      return """
      | run with %,d steps and empty topics | |
      |---|--:|
      | CPU at rest, of a core | %.2f %% |
      | CPU of a scrape, median | %.2f ms |
      | time of a scrape on the clock, median | %.2f ms |
      | series | %,d |
      | of these, Kafka's own | %,d |
      """
          .formatted(
              steps,
              100 * idle,
              costs.cpuMillis(),
              costs.clockMillis(),
              costs.series(),
              costs.kafkaSeries());
    }
  }

  private double idleShare(ChildJvm process) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Duration before = ProcessReading.cpu(process.handle());
    TimeUnit.SECONDS.sleep(idleSeconds);
    Duration used = ProcessReading.cpu(process.handle()).minus(before);
    return used.toNanos() / (double) (System.nanoTime() - begin);
  }

  private void tell(String table) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.println(Machine.text() + ", " + Machine.load() + "\n\n" + table);
    out.flush();
    if (page != null) {
      String head = "%s: %s.\n\n".formatted(LocalDate.now(ZoneOffset.UTC), Machine.text());
      new MeasuredPage(page, "scrape").write(head + table);
    }
  }
}
