package io.pulssi.score;

import java.util.Map;
import java.util.TreeMap;

/** The share of the scored time, over all steps, that each benign kind and outages cover. */
final class ContextTime {
  private ContextTime() {}

  /** The share by context, 0 to 1. Time with several contexts counts in each. */
  static Map<String, Double> shares(GroundTruth truth, ScoringBasis ground) {
    int steps = ground.map().steps().size();
    Map<String, Double> shares = new TreeMap<>();
    for (BenignEvent benign : truth.benign()) {
      int touched = benign.steps().isEmpty() ? steps : benign.steps().size();
      add(shares, benign.kind(), share(benign.from(), benign.to(), ground) * touched / steps);
    }
    for (SourceOutage outage : truth.outages()) {
      int touched = outage.step() == null ? steps : 1;
      add(shares, PageAssessor.OUTAGE, share(outage.from(), outage.to(), ground) * touched / steps);
    }
    return shares;
  }

  private static void add(Map<String, Double> shares, String context, double share) {
    shares.merge(context, share, (one, other) -> Math.min(1, one + other));
  }

  private static double share(long from, long to, ScoringBasis ground) {
    long first = Math.max(from, ground.scoredFrom());
    long last = Math.min(to + Incident.TAIL.toMillis(), ground.to());
    return last > first ? (double) (last - first) / (ground.to() - ground.scoredFrom()) : 0;
  }
}
