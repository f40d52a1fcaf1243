package io.pulssi.command;

import io.pulssi.config.Configuration;
import io.pulssi.config.SecretFiles;
import io.pulssi.console.ConsolePage;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.runtime.Monitor;
import io.pulssi.runtime.ReadingProgress;
import io.pulssi.runtime.StreamsLifecycle.End;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The monitor against a cluster. */
@Command(
    name = "run",
    description = {
      "Runs the monitor against your Kafka until it is stopped.",
      "Creates missing topics, waits for a broker as long as it takes, and logs to standard error. A"
          + " failure ends it with exit code 1: start it again, and it resumes."
    },
    footer = {
      "",
      "Examples:",
      "  ./pulssi check --config pulssi.yml && ./pulssi run --config pulssi.yml",
      "  PULSSI_HTTP_PORT=9090 ./pulssi run --config pulssi.yml"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "1:failed",
      "2:wrong usage, settings or journey maps",
      "130, 143:stopped in order by ^C or SIGTERM"
    })
public final class RunCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(RunCommand.class);

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The settings file, such as samples/pulssi.yml.")
  @SuppressWarnings("NullAway.Init")
  private Path config;

  /** Obeyed before anything logs, by {@code Logging}. */
  @Option(
      names = LogFormat.OPTION,
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: text on a terminal, else json).")
  void logFormat(LogFormat format) {}

  @Override
  public Integer call() throws Exception {
    Configuration read = Configuration.read(config, System.getenv());
    SecretFiles.open(config, read.settings()).forEach(log::warn);
    try (Monitor monitor =
        new Monitor(
            read.settings(),
            new CurrentMaps(read.maps()),
            TopicsCommand.specs(),
            new ReadingProgress(),
            new ConsolePage())) {
      ShutdownHook.onSignal(monitor);
      if (!monitor.start()) {
        return ExitCode.DONE;
      }
      return monitor.end().get() == End.FAILED ? ExitCode.FAILED : ExitCode.DONE;
    }
  }
}
