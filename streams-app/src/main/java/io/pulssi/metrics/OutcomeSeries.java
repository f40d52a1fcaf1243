package io.pulssi.metrics;

import io.pulssi.event.Outcome;
import io.pulssi.outcome.ScoredSlice;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of the pages of one journey, as far as this instance saw it. Not thread-safe. */
final class OutcomeSeries {
  private final Map<String, SortedMap<String, Long>> counts = new TreeMap<>();
  private final SortedMap<String, Double> byChance = new TreeMap<>();
  private SortedMap<String, Double> falsePagesPerWeek = new TreeMap<>();
  private long unknownVerdicts;

  void scored(ScoredSlice slice) {
    for (Outcome outcome : slice.outcomes()) {
      counts
          .computeIfAbsent(outcome.getOwner(), owner -> new TreeMap<>())
          .merge(outcome.getOutcome().name(), 1L, Long::sum);
      if (outcome.getByChance() != null) {
        byChance.put(outcome.getOwner(), outcome.getByChance());
      }
    }
    falsePagesPerWeek = slice.falsePagesPerWeek();
    unknownVerdicts += slice.unknownVerdicts();
  }

  Snapshot snapshot() {
    SortedMap<String, SortedMap<String, Long>> copy = new TreeMap<>();
    counts.forEach((owner, byOutcome) -> copy.put(owner, new TreeMap<>(byOutcome)));
    return new Snapshot(copy, new TreeMap<>(byChance), falsePagesPerWeek, unknownVerdicts);
  }

  /**
   * What became of pages up to some moment.
   *
   * @param counts by owner and outcome
   * @param byChance by owner, as of the judgement that came last
   * @param falsePagesPerWeek by owner; empty while unknown
   * @param unknownVerdicts owners' words on warnings not known to have paged
   */
  record Snapshot(
      SortedMap<String, SortedMap<String, Long>> counts,
      SortedMap<String, Double> byChance,
      SortedMap<String, Double> falsePagesPerWeek,
      long unknownVerdicts) {}
}
