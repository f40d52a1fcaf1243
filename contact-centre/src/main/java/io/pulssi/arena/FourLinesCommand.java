package io.pulssi.arena;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.centre.SimulatorHash;
import io.pulssi.centre.scenario.ShippedScenarios;
import io.pulssi.command.AddedCommand;
import io.pulssi.command.ExitCode;
import io.pulssi.command.OptionChecks;
import io.pulssi.score.Score;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Records what the frozen detector does, so that it need not be run again. */
@Command(
    name = "four-lines",
    description = {
      "Runs the frozen detector four-lines and records its pages at every threshold.",
      "The days are simulated, by scenario and seed, or they are recorded events. If the folder of"
          + " recorded events holds their truth too, the score is printed as a line of JSON."
    },
    footer = {
      "",
      "Examples:",
      "  ./pulssi four-lines --seeds 1..40 --out four-lines.csv",
      "  ./pulssi four-lines --events days --out four-lines.csv"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:recorded",
      "1:a file cannot be read or written",
      "2:bad usage, or a journey map that cannot be used"
    })
public final class FourLinesCommand implements Callable<Integer>, AddedCommand {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--events",
      paramLabel = "DIR",
      description = "Recorded events with a journey.yml beside them; may be given several times.")
  private List<Path> events = List.of();

  @Option(names = "--seeds", paramLabel = "A..B", description = "Seeds of simulated days.")
  private @Nullable String seeds;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      defaultValue = "mixed",
      description = "Of the simulated days: the name of one that comes along (default: mixed).")
  @SuppressWarnings("NullAway.Init")
  private String scenario;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Keep what was simulated here, and use it the next time.")
  private @Nullable Path cache;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The record, as comma-separated values; replaced if it exists.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Override
  public Integer call() throws IOException {
    OptionChecks checks = new OptionChecks(spec);
    if (events.isEmpty() == (seeds == null)) {
      throw checks.refused(
          "--events and --seeds", seeds == null ? "neither" : "both", "one of them");
    }
    FourLinesRecord lines = new FourLinesRecord();
    if (seeds == null) {
      lines.head();
      for (Path folder : events) {
        checks.folder("--events", folder);
        record(folder, lines);
      }
    } else {
      if (!ShippedScenarios.NAMES.contains(scenario)) {
        throw checks.refused("--scenario", scenario, String.join(", ", ShippedScenarios.NAMES));
      }
      simulate(range(checks, seeds), lines);
    }
    Files.writeString(out, lines.text(), StandardCharsets.UTF_8);
    return ExitCode.DONE;
  }

  private static SeedRange range(OptionChecks checks, String text) {
    try {
      return SeedRange.parse(text);
    } catch (IllegalArgumentException e) {
      throw checks.refused("--seeds", text, "a seed, or a range such as 21..40");
    }
  }

  private void record(Path folder, FourLinesRecord lines) throws IOException {
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    FourLines detector = new FourLines();
    SeedResult result = new Contest(List.of(detector)).on(0, RecordedDays.of(folder));
    lines.add(name, result.trial(detector.name()));
    if (!RecordedDays.hasTruth(folder)) {
      return;
    }
    Score score = Score.of(result.own(detector.name()), result.ground());
    spec.commandLine()
        .getOut()
        .println(new ObjectMapper().writeValueAsString(new Scored(name, detector.name(), score)));
    spec.commandLine().getOut().flush();
  }

  private void simulate(SeedRange asked, FourLinesRecord lines) throws IOException {
    FourLines detector = new FourLines();
    String simulator = SimulatorHash.compute();
    lines.note("simulator", simulator);
    lines.note("scenario", scenario);
    lines.head();
    Path kept = cache;
    DaysSource source =
        kept == null
            ? seed -> new SimulatedDays(ShippedScenarios.named(scenario), seed)
            : new KeptDays(kept, simulator, ShippedScenarios.named(scenario));
    for (long seed : asked.seeds()) {
      SeedResult result = new Contest(List.of(detector)).on(seed, source.of(seed));
      lines.add(Long.toString(seed), result.trial(detector.name()));
      spec.commandLine().getErr().println("seed " + seed);
      spec.commandLine().getErr().flush();
    }
  }

  /**
   * A line of what is printed.
   *
   * @param events name of the folder
   * @param detector its name
   * @param score as in {@code report.json}
   */
  record Scored(String events, String detector, Score score) {}
}
