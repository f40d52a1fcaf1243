package io.pulssi.score;

import io.pulssi.journey.JourneyMap;
import io.pulssi.outcome.ComplaintSurge;
import io.pulssi.outcome.SurgeMatching;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What pages are scored on, apart from the truth.
 *
 * @param map the journey
 * @param matching how pages are matched with surges
 * @param from start of the first slice, epoch milliseconds
 * @param to end of the last slice
 * @param contactsPerDay mean contacts a day of each step in the learning days
 * @param surges complaint surges of all steps, ordered by time, then step
 */
public record ScoringBasis(
    JourneyMap map,
    SurgeMatching matching,
    long from,
    long to,
    Map<String, Double> contactsPerDay,
    List<ComplaintSurge> surges) {
  /** While baselines learn, nobody should be paged and nothing is scored. */
  public static final Duration LEARNING = Duration.ofDays(14);

  /** One week, in milliseconds. */
  public static final long WEEK = Duration.ofDays(7).toMillis();

  /** Copies the collections. */
  public ScoringBasis {
    contactsPerDay = Map.copyOf(contactsPerDay);
    surges = List.copyOf(surges);
  }

  /** Pages, incidents and surges count from this time on, epoch milliseconds. */
  public long scoredFrom() {
    return Math.min(to, from + LEARNING.toMillis());
  }

  /** How busy a step is. */
  public VolumeClass volumeOf(String step) {
    return VolumeClass.of(contactsPerDay.getOrDefault(step, 0.0));
  }
}
