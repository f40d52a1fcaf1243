package io.pulssi.score;

import java.util.Comparator;
import java.util.List;

/** Time in which no incident is felt at any step. */
final class CalmTime {
  private CalmTime() {}

  /** Milliseconds of it in the scored time. */
  static long millis(GroundTruth truth, ScoringBasis ground) {
    List<Incident> ordered =
        truth.incidents().stream().sorted(Comparator.comparingLong(Incident::from)).toList();
    long calm = 0;
    long reached = ground.scoredFrom();
    for (Incident incident : ordered) {
      calm += Math.max(0, Math.min(incident.from(), ground.to()) - reached);
      reached = Math.max(reached, incident.to() + Incident.TAIL.toMillis());
    }
    return calm + Math.max(0, ground.to() - reached);
  }
}
