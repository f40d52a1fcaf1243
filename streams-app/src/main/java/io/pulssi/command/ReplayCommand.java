package io.pulssi.command;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.config.Settings;
import io.pulssi.config.SettingsReader;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.replay.ReplayReport;
import io.pulssi.replay.ReplayRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Recorded events through the flow without a broker. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Plays recorded events through the whole flow, without a broker.",
      "Writes warnings.jsonl, signals.jsonl and report.json. The same events give the same bytes,"
          + " in whatever order their lines stand."
    })
public final class ReplayCommand implements Callable<Integer> {
  @Option(
      names = "--journey",
      required = true,
      paramLabel = "FILE",
      description = "The journey map, or a folder of several.")
  @SuppressWarnings("NullAway.Init")
  private Path journey;

  @Option(
      names = "--events",
      required = true,
      paramLabel = "DIR",
      description =
          "Holds queue-wait.jsonl, chat-wait.jsonl, ticket.jsonl, survey.jsonl, complaint.jsonl,"
              + " verdict.jsonl, each optionally .gz, any of them absent.")
  @SuppressWarnings("NullAway.Init")
  private Path events;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where results go; made if absent, files in it replaced.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A pulssi.yml whose grace and long-wait apply; defaults without it.")
  private @Nullable Path config;

  @Override
  public Integer call() throws IOException {
    JourneyMaps maps = JourneyMapReader.read(journey);
    Settings settings =
        config == null
            ? SettingsReader.readEnvironment(System.getenv())
            : SettingsReader.read(config, System.getenv());
    ProgressLine line = new ProgressLine(System.err, System::nanoTime);
    ReplayReport report =
        new ReplayRun(maps, settings.grace(), settings.longWait())
            .run(
                events,
                out,
                (done, total, time) ->
                    line.tell(
                        () ->
                            "replayed %,d of %,d events, up to %s"
                                .formatted(done, total, Instant.ofEpochMilli(time))));
    System.out.println(report.summary());
    return ExitCode.DONE;
  }
}
