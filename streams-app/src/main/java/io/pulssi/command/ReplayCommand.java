package io.pulssi.command;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.config.Settings;
import io.pulssi.intake.CustomerPseudonyms;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.replay.ReplayReport;
import io.pulssi.replay.ReplayRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Recorded events through the flow without a broker. */
@Command(
    name = "replay",
    description = {
      "Plays recorded events through the whole flow, without a broker.",
      "Writes warnings.jsonl, signals.jsonl, report.json and report.html, a page for people. The"
          + " same events give the same bytes, whatever the order of their lines. Refused records"
          + " are listed in dead-letters.jsonl."
    },
    footer = {
      "",
      "Examples:",
      "  ./pulssi replay --journey samples/bank/journey.yml --events samples/bank --out out",
      "  ./pulssi replay --journey journeys --events recorded --out out --config pulssi.yml"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:replayed",
      "1:a file cannot be read or written, or no event was accepted",
      "2:wrong usage, settings or journey maps, or no events"
    })
public final class ReplayCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

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
          "Folder with queue-wait.jsonl, chat-wait.jsonl, ticket.jsonl, survey.jsonl,"
              + " complaint.jsonl, verdict.jsonl; each may be .gz, any may be absent.")
  @SuppressWarnings("NullAway.Init")
  private Path events;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the results; created if absent, existing files are replaced.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--dedupe",
      description = "Drops events whose id was seen before, as the setting dedupe does.")
  private boolean dedupe;

  @Mixin private final ConfigOption config = new ConfigOption();

  @Override
  public Integer call() throws IOException {
    OptionChecks checks = new OptionChecks(spec);
    checks.folder("--events", events);
    checks.folderToWrite("--out", out);
    JourneyMaps maps = JourneyMapReader.read(journey);
    Settings settings = config.read();
    try (ProgressLines progress = ProgressLines.on(spec.commandLine().getErr(), "reading events")) {
      ReplayReport report =
          new ReplayRun(
                  maps,
                  settings.grace(),
                  settings.waits(),
                  CustomerPseudonyms.none().ignoring(settings.customerRef().ignored()),
                  dedupe || settings.dedupe())
              .run(
                  events,
                  out,
                  (done, total, time) ->
                      progress.at(
                          () ->
                              String.format(
                                  Locale.ROOT,
                                  "replayed %,d of %,d events, up to %s",
                                  done,
                                  total,
                                  Instant.ofEpochMilli(time))));
      return tell(report);
    }
  }

  private int tell(ReplayReport report) {
    if (report.accepted() > 0) {
      spec.commandLine().getOut().println(report.summary());
      return ExitCode.DONE;
    }
    spec.commandLine().getErr().println("pulssi: no event was accepted");
    spec.commandLine().getErr().println(report.summary());
    return ExitCode.FAILED;
  }
}
