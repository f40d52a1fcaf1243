package io.pulssi.arena;

import io.pulssi.centre.SimulatorHash;
import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.scenario.ScenarioOption;
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
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares detectors on simulated days. */
@Command(
    name = "evaluate",
    description = {
      "Compares detectors on simulated days, and scores their pages against the truth.",
      "Thresholds are solved on other seeds than those reported. The same seeds always give the"
          + " same page, with any number of threads."
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

  @Option(names = "--seeds", required = true, paramLabel = "A..B", description = "Seeds to report.")
  @SuppressWarnings("NullAway.Init")
  private String seeds;

  @Option(
      names = "--tune-seeds",
      paramLabel = "A..B",
      defaultValue = "1..20",
      description = "Seeds on which thresholds are solved (default: 1..20).")
  @SuppressWarnings("NullAway.Init")
  private String tuneSeeds;

  @Mixin private final ScenarioOption scenario = new ScenarioOption();

  @Option(
      names = "--detectors",
      paramLabel = "NAMES",
      description = "Only these detectors, separated by commas (default: all).")
  private @Nullable String detectors;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Number of seeds at a time (default: one for each core).")
  private @Nullable Integer threads;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Keep the simulated days in this folder, and read them next time.")
  private @Nullable Path cache;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Write the page to this file (default: print it).")
  private @Nullable Path write;

  @Option(
      names = "--details",
      paramLabel = "FILE",
      description =
          "Write every incident, surge and page to this file: of detectors with a rule of their own.")
  private @Nullable Path details;

  @Override
  public Integer call() throws IOException, InterruptedException {
    OptionChecks checks = new OptionChecks(spec);
    SeedRange reported = range(checks, "--seeds", seeds);
    SeedRange tuned = range(checks, "--tune-seeds", tuneSeeds);
    List<ArenaCompetitor> named = named(checks);
    int workers = workers(checks);
    Scenario asked = scenario.read(checks);
    writable(checks, "--write", write);
    writable(checks, "--details", details);
    long begun = System.nanoTime();
    String simulator = SimulatorHash.compute();
    TreeSet<Long> seedsToPlay = new TreeSet<>(tuned.seeds());
    seedsToPlay.addAll(reported.seeds());
    List<ArenaCompetitor> competitors = competitors(checks, named, simulator, asked, seedsToPlay);
    SeedDays.Source source = source(simulator, asked);
    SortedMap<Long, SeedResult> results =
        run(new ArenaEvaluation(new DetectorContest(competitors), source, workers), seedsToPlay);
    ArenaStandings standings = ArenaStandings.of(results, tuned, reported);
    String page =
        new ArenaPage(simulator, asked.name(), reported, tuned, competitors, standings).text();
    if (write == null) {
      spec.commandLine().getOut().print(page);
    } else {
      Files.writeString(write, page, StandardCharsets.UTF_8);
    }
    if (details != null) {
      Files.writeString(details, CaseDetails.of(standings, competitors), StandardCharsets.UTF_8);
    }
    spec.commandLine()
        .getErr()
        .printf(
            Locale.ROOT,
            "%d seeds, %d detectors, %d seeds at a time: %.0f s%n",
            results.size(),
            competitors.size(),
            workers,
            (System.nanoTime() - begun) / 1e9);
    spec.commandLine().getOut().flush();
    spec.commandLine().getErr().flush();
    return ExitCode.DONE;
  }

  /** Checked before the work begins, not after it. */
  private static void writable(OptionChecks checks, String option, @Nullable Path file) {
    Path folder = file == null ? null : file.toAbsolutePath().getParent();
    if (folder != null) {
      checks.folder(option, folder);
    }
  }

  private SeedDays.Source source(String simulator, Scenario asked) {
    Path kept = cache;
    return kept == null
        ? seed -> new SimulatedDays(asked, seed)
        : new CachedDays(kept, simulator, asked);
  }

  private SortedMap<Long, SeedResult> run(ArenaEvaluation evaluation, SortedSet<Long> all)
      throws IOException, InterruptedException {
    SeedProgress bar = new SeedProgress(all.size(), evaluation.threads());
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

  private List<ArenaCompetitor> named(OptionChecks checks) {
    if (detectors == null) {
      return DetectorCatalog.standing();
    }
    List<ArenaCompetitor> chosen = new ArrayList<>();
    for (String name : new LinkedHashSet<>(List.of(detectors.split(",", -1)))) {
      chosen.add(
          DetectorCatalog.named(name)
              .orElseThrow(
                  () ->
                      checks.refused(
                          "--detectors",
                          name,
                          "one of " + String.join(", ", DetectorCatalog.names()))));
    }
    return chosen;
  }

  /** A detector without results for these days is refused if it was named; else left out. */
  private List<ArenaCompetitor> competitors(
      OptionChecks checks,
      List<ArenaCompetitor> named,
      String simulator,
      Scenario asked,
      SortedSet<Long> seedsToPlay) {
    List<ArenaCompetitor> able = new ArrayList<>();
    for (ArenaCompetitor each : named) {
      Optional<String> limit = each.limitedTo(simulator, asked, seedsToPlay);
      if (limit.isEmpty()) {
        able.add(each);
      } else if (detectors != null) {
        throw checks.refused(
            "--detectors",
            each.name(),
            "only with %s, for which it is recorded; docs/evaluation.md says how to run it on other days"
                .formatted(limit.get()));
      } else {
        spec.commandLine()
            .getErr()
            .printf("%s is left out: it is recorded for %s%n", each.name(), limit.get());
      }
    }
    return able;
  }

  private int workers(OptionChecks checks) {
    int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (workers < 1 || workers > 64) {
      throw checks.refused("--threads", workers, "1 to 64");
    }
    return workers;
  }
}
