package io.pulssi.command;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.config.Settings;
import io.pulssi.config.SettingsReader;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.runtime.Monitor;
import io.pulssi.runtime.ReadingProgress;
import io.pulssi.runtime.StreamsLifecycle.End;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The monitor against a cluster. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the monitor against your Kafka, until it is told to stop.",
      "Makes the topics that are missing, waits for a broker as long as it takes, and logs JSON"
          + " lines. A broken machine ends it with exit code 1: start it again, and it resumes."
    })
public final class RunCommand implements Callable<Integer> {
  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The settings, such as samples/pulssi.yml.")
  @SuppressWarnings("NullAway.Init")
  private Path config;

  @Override
  public Integer call() throws Exception {
    Settings settings = SettingsReader.read(config, System.getenv());
    JourneyMaps maps = JourneyMapReader.read(settings.journey().orElseThrow());
    try (Monitor monitor =
        new Monitor(settings, maps, TopicsCommand.specs(), new ReadingProgress())) {
      Shutdown.onSignal(monitor);
      if (!monitor.start()) {
        return ExitCode.DONE;
      }
      return monitor.end().get() == End.FAILED ? ExitCode.FAILED : ExitCode.DONE;
    }
  }
}
