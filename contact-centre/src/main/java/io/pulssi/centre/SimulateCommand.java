package io.pulssi.centre;

import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.scenario.ScenarioOption;
import io.pulssi.centre.scenario.ShippedScenarios;
import io.pulssi.command.AddedCommand;
import io.pulssi.command.ExitCode;
import io.pulssi.command.OptionChecks;
import io.pulssi.command.ProgressLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the events of the simulated contact centre, and the truth about them. */
@Command(
    name = "simulate",
    description = {
      "Writes the events of a simulated contact centre, and the truth about them.",
      "The files are queue-wait, chat-wait, ticket, survey and complaint.jsonl.gz, journey.yml and"
          + " truth.json. The same scenario and seed always give the same files."
    },
    footer = {
      "",
      "Examples:",
      "  ./pulssi simulate --list",
      "  ./pulssi simulate --scenario mixed --seed 7 --out days",
      "  ./pulssi replay --journey days/journey.yml --events days --out out"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:written, or listed",
      "1:a file cannot be read or written",
      "2:wrong usage, or a scenario that cannot be used"
    })
public final class SimulateCommand implements Callable<Integer>, AddedCommand {
  private static final int DAYS_MAX = 366;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private final ScenarioOption scenario = new ScenarioOption();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed for everything that the scenario leaves open (default: 1).")
  private int seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Output folder; it is created if absent, files in it are replaced.")
  private @Nullable Path out;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "Number of days, 1 to 366 (default: as in the scenario).")
  private @Nullable Integer days;

  @Option(names = "--list", description = "Print the shipped scenarios and exit.")
  private boolean list;

  @Override
  public Integer call() throws IOException {
    if (list) {
      list(spec.commandLine().getOut());
      return ExitCode.DONE;
    }
    OptionChecks checks = new OptionChecks(spec);
    if (out == null) {
      throw checks.refused("--out", "nothing", "a folder to write to");
    }
    checks.folderToWrite("--out", out);
    if (days != null && (days < 1 || days > DAYS_MAX)) {
      throw checks.refused("--days", days, "1 to " + DAYS_MAX);
    }
    Scenario asked = scenario.read(checks);
    simulate(days == null ? asked : asked.withDays(days), out);
    return ExitCode.DONE;
  }

  private void simulate(Scenario asked, Path folder) throws IOException {
    ContactCentre centre = ContactCentre.of(asked, seed);
    int total = asked.days();
    long events = 0;
    try (ProgressLines progress =
            ProgressLines.on(spec.commandLine().getErr(), "starting the centre");
        CentreFiles files = new CentreFiles(folder)) {
      while (centre.hasNext()) {
        CentreEvent event = centre.next();
        files.write(event);
        events++;
        if (events % 4096 == 0) {
          report(progress, events, event.occurredAt(), total, centre.from());
        }
      }
      files.finish(centre.journeyText(), centre.truth());
    }
    CentreTruth truth = centre.truth();
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%,d events of %d days in %s; incidents: %d, harmless events: %d, lost feeds: %d%n",
            events,
            total,
            folder,
            truth.incidents().size(),
            truth.benign().size(),
            truth.outages().size());
  }

  private static void report(
      ProgressLines progress, long events, long at, int total, Instant from) {
    progress.at(
        () ->
            String.format(
                Locale.ROOT,
                "%,d events, day %d of %d",
                events,
                Duration.between(from, Instant.ofEpochMilli(at)).toDays() + 1,
                total));
  }

  private static void list(PrintWriter to) {
    for (String name : ShippedScenarios.NAMES) {
      to.printf(Locale.ROOT, "%-12s %s%n", name, ShippedScenarios.named(name).title());
    }
  }
}
