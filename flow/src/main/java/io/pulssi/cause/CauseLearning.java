package io.pulssi.cause;

import io.pulssi.baseline.RatedStep;
import io.pulssi.detect.JudgedSlice;
import io.pulssi.detect.StepEvidence;
import io.pulssi.slice.SliceSpan;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Takes a slice into the trails of all steps, and at every full hour learns where trouble comes
 * from.
 *
 * <p>It learns from a rise six hours after the rise crossed {@value #RISES} standard deviations: by
 * then its root shows too. It credits each step that may be the root with the probability of that.
 * In a storm it learns nothing.
 */
final class CauseLearning {
  private static final double RISES = 3;
  private static final long PATIENCE = Duration.ofHours(6).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final double CREDIT_MIN = .05;

  /** Hours; nothing is learned of what began later, but onsets are guessed to the hour. */
  private static final double LAG_LEAST = -1;

  /** A day's forgetting: half in 173 days. */
  private static final double FADES = .996;

  private final SortedMap<String, StepTrail> trails;
  private final JourneyTrail journey;
  private final CauseModel model;

  /**
   * For one slice of one journey.
   *
   * @param trails by step id; changed in place
   * @param journey the trail of the whole journey; changed in place
   * @param model reads the same trails
   */
  CauseLearning(SortedMap<String, StepTrail> trails, JourneyTrail journey, CauseModel model) {
    this.trails = trails;
    this.journey = journey;
    this.model = model;
  }

  /** Takes a slice in. */
  void add(JudgedSlice slice) {
    for (Map.Entry<String, StepTrail> entry : trails.entrySet()) {
      StepTrail trail = entry.getValue();
      RatedStep rated = slice.steps().get(entry.getKey());
      if (rated != null) {
        trail.contacts.add(rated, slice.from());
      }
      StepEvidence evidence = slice.evidence().of(entry.getKey());
      if (evidence != null && !evidence.learning()) {
        trail.evidence = StrongestEvidence.of(evidence, slice.to());
        trail.strongestEvidence = trail.strongestEvidence.or(trail.evidence, slice.to());
      }
    }
    if (slice.to() % SliceSpan.HOUR_MILLIS == 0) {
      closeHour(slice.to(), slice.evidence().storm());
    }
    journey.mount(slice.evidence().common(), slice.to());
  }

  private void closeHour(long at, boolean storm) {
    Collection<StepTrail> all = trails.values();
    all.forEach(trail -> trail.contacts.close(at / SliceSpan.HOUR_MILLIS - 1));
    RiseScan scan = new RiseScan(all.stream().map(trail -> trail.contacts).toList(), at);
    all.forEach(trail -> rise(trail, scan.of(trail.contacts), at));
    if (!storm) {
      trails.forEach((step, trail) -> learn(step, trail, at));
    }
    if (at % DAY == 0) {
      all.forEach(trail -> trail.fade(FADES));
      journey.lags.fade(FADES);
    }
  }

  private static void rise(StepTrail trail, ContactRise now, long at) {
    trail.rise = now;
    trail.strongestRise = trail.strongestRise.or(now, at);
    if (trail.contacts.covers(1)) {
      trail.days += 1f / 24;
    }
    if (!trail.rising && now.z() >= RISES) {
      trail.rising = true;
      trail.untaughtSince = at;
      trail.rises++;
    } else if (trail.rising && !now.notable()) {
      trail.rising = false;
    }
  }

  private void learn(String step, StepTrail trail, long at) {
    if (trail.untaughtSince == SliceSpan.NEVER || at - trail.untaughtSince < PATIENCE) {
      return;
    }
    trail.untaughtSince = SliceSpan.NEVER;
    List<String> mappedBefore = model.mappedBefore(step);
    model
        .causes(step)
        .forEach(
            (from, share) -> {
              StepTrail cause = trails.get(from);
              double lag = cause == null ? 0 : cause.worstOfDay().hoursTo(trail.now());
              if (cause != null && share >= CREDIT_MIN && lag >= LAG_LEAST) {
                trail.credit(from, lag, share, mappedBefore);
                journey.lags.add(lag, share);
              }
            });
  }
}
