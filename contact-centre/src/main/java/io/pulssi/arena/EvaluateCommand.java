package io.pulssi.arena;

import io.pulssi.centre.SimulatorHash;
import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.scenario.ScenarioReader;
import io.pulssi.centre.scenario.ShippedScenarios;
import io.pulssi.command.AddedCommand;
import io.pulssi.command.ExitCode;
import io.pulssi.command.OptionChecks;
import io.pulssi.command.ProgressLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Detectors against each other, on days that none of them has seen. */
@Command(
    name = "evaluate",
    description = {
      "Lets detectors compete on simulated days, and scores them against the truth.",
      "Thresholds are solved on other seeds than those reported. The same seeds give the same"
          + " bytes, on any number of threads."
    },
    footer = {
      "",
      "Examples:",
      "  ./pulssi evaluate --seeds 21..40 --write out/arena.md",
      "  ./pulssi evaluate --seeds 21..24 --detectors pulssi,four-lines --cache slices"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:evaluated",
      "1:a file cannot be read or written",
      "2:wrong usage, or a scenario that cannot be used"
    })
public final class EvaluateCommand implements Callable<Integer>, AddedCommand {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--seeds",
      required = true,
      paramLabel = "A..B",
      description = "Seeds to report on.")
  @SuppressWarnings("NullAway.Init")
  private String seeds;

  @Option(
      names = "--tune-seeds",
      paramLabel = "A..B",
      defaultValue = "1..20",
      description = "Seeds to solve thresholds on (default: 1..20).")
  @SuppressWarnings("NullAway.Init")
  private String tuneSeeds;

  @Option(
      names = "--scenario",
      paramLabel = "FILE",
      defaultValue = "mixed",
      description = "A file, or the name of one that comes along (default: mixed).")
  @SuppressWarnings("NullAway.Init")
  private String scenario;

  @Option(
      names = "--detectors",
      paramLabel = "NAMES",
      description = "Only these, separated by commas (default: all).")
  private @Nullable String detectors;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many seeds at a time (default: one for each core).")
  private @Nullable Integer threads;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Keep what was simulated here, and use it the next time.")
  private @Nullable Path cache;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Write the page here; without it, it is printed.")
  private @Nullable Path write;

  @Option(
      names = "--details",
      paramLabel = "FILE",
      description = "Write every incident, surge and page of those that page by themselves here.")
  private @Nullable Path details;

  @Override
  public Integer call() throws IOException, InterruptedException {
    OptionChecks checks = new OptionChecks(spec);
    SeedRange reported = range(checks, "--seeds", seeds);
    SeedRange tuned = range(checks, "--tune-seeds", tuneSeeds);
    List<Detector> contenders = contenders(checks);
    int workers = workers(checks);
    Scenario asked = scenario(checks);
    writable(checks, "--write", write);
    writable(checks, "--details", details);
    long begun = System.nanoTime();
    String simulator = SimulatorHash.compute();
    DaysSource source = source(simulator, asked);
    SortedMap<Long, SeedResult> results =
        run(new Evaluation(new Contest(contenders), source, workers), reported, tuned);
    Standings standings = Standings.of(results, tuned, reported);
    String page =
        new ArenaText(simulator, asked.name(), reported, tuned, contenders, standings).text();
    if (write == null) {
      spec.commandLine().getOut().print(page);
    } else {
      Files.writeString(write, page, StandardCharsets.UTF_8);
    }
    if (details != null) {
      Files.writeString(details, Details.of(standings, contenders), StandardCharsets.UTF_8);
    }
    spec.commandLine()
        .getErr()
        .printf(
            Locale.ROOT,
            "%d seeds, %d detectors, %d at a time: %.0f s%n",
            results.size(),
            contenders.size(),
            workers,
            (System.nanoTime() - begun) / 1e9);
    spec.commandLine().getOut().flush();
    spec.commandLine().getErr().flush();
    return ExitCode.DONE;
  }

  /** Told before the work and not after it. */
  private static void writable(OptionChecks checks, String option, @Nullable Path file) {
    Path folder = file == null ? null : file.toAbsolutePath().getParent();
    if (folder != null) {
      checks.folder(option, folder);
    }
  }

  private DaysSource source(String simulator, Scenario asked) {
    Path kept = cache;
    return kept == null
        ? seed -> new SimulatedDays(asked, seed)
        : new KeptDays(kept, simulator, asked);
  }

  private SortedMap<Long, SeedResult> run(
      Evaluation evaluation, SeedRange reported, SeedRange tuned)
      throws IOException, InterruptedException {
    TreeSet<Long> all = new TreeSet<>(tuned.seeds());
    all.addAll(reported.seeds());
    SeedBar bar = new SeedBar(all.size(), evaluation.threads());
    try (ProgressLines progress = ProgressLines.on(spec.commandLine().getErr(), bar.line())) {
      return evaluation.run(
          all,
          seed -> {
            bar.done();
            progress.at(bar::line);
          });
    }
  }

  private static SeedRange range(OptionChecks checks, String option, String text) {
    try {
      return SeedRange.parse(text);
    } catch (IllegalArgumentException e) {
      throw checks.refused(option, text, "a seed, or a range such as 21..40");
    }
  }

  private List<Detector> contenders(OptionChecks checks) {
    if (detectors == null) {
      return Contenders.standing();
    }
    List<Detector> chosen = new ArrayList<>();
    for (String name : new LinkedHashSet<>(List.of(detectors.split(",", -1)))) {
      chosen.add(
          Contenders.named(name)
              .orElseThrow(
                  () ->
                      checks.refused(
                          "--detectors", name, "of " + String.join(", ", Contenders.names()))));
    }
    return chosen;
  }

  private int workers(OptionChecks checks) {
    int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (workers < 1 || workers > 64) {
      throw checks.refused("--threads", workers, "1 to 64");
    }
    return workers;
  }

  private Scenario scenario(OptionChecks checks) {
    if (ShippedScenarios.NAMES.contains(scenario)) {
      return ShippedScenarios.named(scenario);
    }
    Path file = Path.of(scenario);
    if (!Files.isRegularFile(file)) {
      throw checks.refused(
          "--scenario", scenario, "a file, or one of " + String.join(", ", ShippedScenarios.NAMES));
    }
    return ScenarioReader.read(file);
  }
}
