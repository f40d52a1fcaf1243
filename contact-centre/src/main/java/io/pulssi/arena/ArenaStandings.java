package io.pulssi.arena;

import java.util.List;
import java.util.Map;

/**
 * The results of all detectors, at any budget of false pages.
 *
 * @param tuned results on the seeds on which thresholds are solved
 * @param reported results on the seeds of the page
 */
record ArenaStandings(List<SeedResult> tuned, List<SeedResult> reported) {
  /** Budgets: false pages a week. */
  static final List<Double> BUDGETS = List.of(.5, 1.0, 2.0);

  static ArenaStandings of(Map<Long, SeedResult> results, SeedRange tuneSeeds, SeedRange seeds) {
    return new ArenaStandings(
        tuneSeeds.seeds().stream().map(results::get).toList(),
        seeds.seeds().stream().map(results::get).toList());
  }

  /** With the threshold solved on the tuning seeds. */
  DetectorStanding tuned(String detector, double budget) {
    return at(detector, ThresholdLadder.solve(ladders(tuned, detector), budget));
  }

  /** With the threshold solved on the reported seeds: all detectors at the same false rate. */
  DetectorStanding matched(String detector, double budget) {
    return at(detector, ThresholdLadder.solve(ladders(reported, detector), budget));
  }

  /** With the pages of its own rule. */
  DetectorStanding own(String detector) {
    return new DetectorStanding(
        detector, Double.NaN, reported.stream().map(seed -> seed.own(detector)).toList());
  }

  /** Whether it pages by a rule of its own. */
  boolean hasOwn(String detector) {
    return reported.stream().anyMatch(seed -> !seed.trial(detector).own().isEmpty());
  }

  private DetectorStanding at(String detector, int rung) {
    return new DetectorStanding(
        detector,
        rung == Integer.MAX_VALUE ? Double.NaN : ThresholdLadder.threshold(rung),
        reported.stream().map(seed -> seed.at(detector, rung)).toList());
  }

  private static List<ThresholdLadder> ladders(List<SeedResult> seeds, String detector) {
    return seeds.stream().map(seed -> seed.trial(detector).ladder()).toList();
  }
}
