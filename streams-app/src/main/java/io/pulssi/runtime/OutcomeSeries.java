package io.pulssi.runtime;

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

  /** By owner; empty while unknown. */
  SortedMap<String, Double> falsePagesPerWeek() {
    return falsePagesPerWeek;
  }

  void collect(String journey, JourneyFamilies into) {
    counts.forEach(
        (owner, byOutcome) ->
            byOutcome.forEach(
                (outcome, n) ->
                    into.outcomes.add(n, "journey", journey, "owner", owner, "outcome", outcome)));
    byChance.forEach(
        (owner, share) -> into.byChance.add(share, "journey", journey, "owner", owner));
    if (unknownVerdicts > 0) {
      into.unknownVerdicts.add(unknownVerdicts, "journey", journey);
    }
  }
}
