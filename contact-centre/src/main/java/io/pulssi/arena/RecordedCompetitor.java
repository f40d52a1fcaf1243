package io.pulssi.arena;

import io.pulssi.arena.SeedResult.Trial;
import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.scenario.ShippedScenarios;
import io.pulssi.journey.JourneyMap;
import io.pulssi.score.PageAssessor;
import io.pulssi.score.ScoringBasis;
import io.pulssi.slice.ClosedSlice;
import java.util.Collection;
import java.util.Optional;

/**
 * A frozen detector on a frozen simulator always gives the same pages. They are recorded, and
 * scored like those of the detectors that run.
 *
 * @param name in options
 * @param about what it does
 * @param record its pages
 */
record RecordedCompetitor(String name, String about, PageRecord record) implements ArenaCompetitor {

  /** The first detector of Pulssi, with which every later one is compared. */
  static RecordedCompetitor fourLines() {
    return new RecordedCompetitor(
        "four-lines",
        "demand, capacity, reopens and surveys as first written, with their first settings",
        PageRecord.named("four-lines.csv.gz"));
  }

  @Override
  public String label() {
    return name + " (recorded)";
  }

  @Override
  public String note() {
    String commit = record.note("commit");
    return """
        %s is recorded, not run: its code is frozen, and so are the simulator and the seeds.
        Commit `%s` holds it and recorded its pages with
        `%s`.
        They are scored here like those of the others. To run it on other
        days, in a clone with all history:

        ```sh
        git worktree add ../four-lines %s
        ../four-lines/pulssi four-lines --events DIR --out pages.csv
        ```

        DIR holds recorded events and their `journey.yml`. If it holds `truth.json` too, the
        score is printed.
        """
        .formatted(name, commit, record.note("command"), commit);
  }

  @Override
  public Optional<String> limitedTo(String simulator, Scenario scenario, Collection<Long> seeds) {
    boolean known =
        record.note("simulator").equals(simulator)
            && ShippedScenarios.named(record.note("scenario")).equals(scenario)
            && record.seeds().containsAll(seeds);
    return known
        ? Optional.empty()
        : Optional.of(
            "simulator %s, scenario %s, seeds %d..%d"
                .formatted(
                    record.note("simulator"),
                    record.note("scenario"),
                    record.seeds().first(),
                    record.seeds().last()));
  }

  @Override
  public Entry enter(long seed, JourneyMap map) {
    return new Recorded(record.run(seed));
  }

  private record Recorded(PageRecord.Run run) implements Entry {
    @Override
    public void see(ClosedSlice slice) {
      // the pages are known
    }

    @Override
    public Trial trial(ScoringBasis ground, PageAssessor assessor) {
      return new Trial(ThresholdLadder.of(run.pages(), assessor), run.own());
    }
  }
}
