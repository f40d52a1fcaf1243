package io.pulssi.warning;

import io.pulssi.detect.JudgedSlice;
import io.pulssi.detect.StepEvidence;
import io.pulssi.journey.JourneyMap;
import io.pulssi.signal.Measure;
import io.pulssi.slice.Summary;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Takes a slice into the trails of all steps, and at every full hour learns where trouble comes
 * from.
 *
 * <p>A rise is a lesson: six hours after it crossed {@value #RISES} standard deviations, when its
 * root had time to show too, each step it may have come from is credited with the probability it
 * then has. A storm teaches nothing.
 */
final class Trails {
  private static final double RISES = 3;
  private static final long PATIENCE = Duration.ofHours(6).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final double CREDIT_MIN = .05;

  /** Hours; what began later taught nothing, but onsets are guessed to the hour. */
  private static final double LAG_LEAST = -1;

  /** A day's forgetting: half in 173 days. */
  private static final double FADES = .996;

  private final SortedMap<String, Trail> trails;
  private final Trail journey;
  private final Graph graph;

  /**
   * Trails of one journey.
   *
   * @param trails by step id
   * @param journey what all edges together taught
   */
  Trails(JourneyMap map, SortedMap<String, Trail> trails, Trail journey) {
    this.trails = trails;
    this.journey = journey;
    this.graph = new Graph(map, trails, journey.lags());
  }

  /** The likelihoods as of the last slice taken in. */
  Graph graph() {
    return graph;
  }

  /** Takes a slice in. */
  void add(JudgedSlice slice) {
    long from = slice.rated().from();
    long at = slice.rated().to();
    for (Map.Entry<String, Trail> entry : trails.entrySet()) {
      Trail trail = entry.getValue();
      var rated = slice.rated().steps().get(entry.getKey());
      if (rated != null) {
        trail.contacts.add(rated, from);
        Summary seen = rated.summary();
        trail.hear(seen.get(Measure.SURVEY_INVITED), seen.get(Measure.SURVEY_ANSWERED));
      }
      StepEvidence evidence = slice.steps().get(entry.getKey());
      if (evidence != null && !evidence.learning()) {
        trail.hurt = Hurt.of(evidence, at);
        trail.worstHurt = trail.worstHurt.or(trail.hurt, at);
      }
    }
    if (at % Contacts.HOUR_MILLIS == 0) {
      closeHour(at, slice.storm());
    }
  }

  private void closeHour(long at, boolean storm) {
    Collection<Trail> all = trails.values();
    all.forEach(trail -> trail.contacts.close(at / Contacts.HOUR_MILLIS - 1));
    RiseScan scan = new RiseScan(all.stream().map(trail -> trail.contacts).toList(), at);
    all.forEach(trail -> rise(trail, scan.of(trail.contacts), at));
    if (!storm) {
      trails.forEach((step, trail) -> learn(step, trail, at));
    }
    if (at % DAY == 0) {
      all.forEach(trail -> trail.fade(FADES));
      journey.fade(FADES);
    }
  }

  private static void rise(Trail trail, Rise now, long at) {
    trail.rise = now;
    trail.worstRise = trail.worstRise.or(now, at);
    if (trail.contacts.covers(1)) {
      trail.days += 1f / 24;
    }
    if (!trail.risen && now.z() >= RISES) {
      trail.risen = true;
      trail.lesson = at;
      trail.rises++;
    } else if (trail.risen && !now.telling()) {
      trail.risen = false;
    }
  }

  private void learn(String step, Trail trail, long at) {
    if (trail.lesson == Heat.NEVER || at - trail.lesson < PATIENCE) {
      return;
    }
    trail.lesson = Heat.NEVER;
    List<String> declared = graph.declaredBefore(step);
    graph
        .causes(step)
        .forEach(
            (from, share) -> {
              Trail cause = trails.get(from);
              double lag = cause == null ? 0 : cause.worst().hoursTo(trail.now());
              if (cause != null && share >= CREDIT_MIN && lag >= LAG_LEAST) {
                trail.credit(from, lag, share, declared);
                journey.lags().add(lag, share);
              }
            });
  }
}
