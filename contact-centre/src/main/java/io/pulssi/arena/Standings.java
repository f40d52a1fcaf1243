package io.pulssi.arena;

import java.util.List;
import java.util.Map;

/**
 * All detectors at any budget of false pages.
 *
 * @param tuned results on the seeds thresholds are solved on
 * @param reported results on the seeds that are told
 */
record Standings(List<SeedResult> tuned, List<SeedResult> reported) {
  /** False pages a week that are asked for. */
  static final List<Double> BUDGETS = List.of(.5, 1.0, 2.0);

  static Standings of(Map<Long, SeedResult> results, SeedRange tuneSeeds, SeedRange seeds) {
    return new Standings(
        tuneSeeds.seeds().stream().map(results::get).toList(),
        seeds.seeds().stream().map(results::get).toList());
  }

  /** With the threshold solved on the tuning seeds. */
  Standing tuned(String detector, double budget) {
    return at(detector, Ladder.solve(ladders(tuned, detector), budget));
  }

  /** With the threshold solved on the reported seeds themselves: all at the same false rate. */
  Standing matched(String detector, double budget) {
    return at(detector, Ladder.solve(ladders(reported, detector), budget));
  }

  /** By its own rule. */
  Standing own(String detector) {
    return new Standing(
        detector, Double.NaN, reported.stream().map(seed -> seed.own(detector)).toList());
  }

  /** Whether it has a rule of its own. */
  boolean hasOwn(String detector) {
    return reported.stream().anyMatch(seed -> !seed.trial(detector).own().isEmpty());
  }

  private Standing at(String detector, int rung) {
    return new Standing(
        detector,
        rung == Integer.MAX_VALUE ? Double.NaN : Ladder.threshold(rung),
        reported.stream().map(seed -> seed.at(detector, rung)).toList());
  }

  private static List<Ladder> ladders(List<SeedResult> seeds, String detector) {
    return seeds.stream().map(seed -> seed.trial(detector).ladder()).toList();
  }
}
