package io.pulssi.cause;

import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.SliceSpan;
import java.util.List;
import java.util.SortedMap;

/**
 * What the next steps of a possible root tell. If all its customers turn to the next steps at once,
 * the root itself shows nothing, but several of these rise together.
 *
 * <p>Log odds: {@code ln(1 / p₀)} for each that rose at the same time, less where the rise is
 * small; {@value #ABSENT} for each that did not, since not everything is passed on to everybody.
 * Steps right before or after the one that is looked at tell nothing: they may be in between.
 */
final class SiblingEvidence {
  private static final double ABSENT = -.3;
  private static final double LEAST = -1;
  private static final double MOST = 6;
  private static final double HOURS = 6;
  private static final double FAINT = 1.2;
  private static final double CLEAR = 3;

  private final JourneyMap map;
  private final SortedMap<String, StepTrail> trails;

  SiblingEvidence(JourneyMap map, SortedMap<String, StepTrail> trails) {
    this.map = map;
    this.trails = trails;
  }

  /** Log odds that the trouble of a step, whose contacts rose, began in one before it. */
  double logOdds(String from, String to) {
    StepTrail effect = trails.get(to);
    if (effect == null) {
      return 0;
    }
    double sum = 0;
    for (String other : next(from)) {
      StepTrail trail = trails.get(other);
      boolean between = next(to).contains(other) || next(other).contains(to);
      if (trail != null && !other.equals(to) && !between) {
        sum += logOddsOf(trail, effect.rise);
      }
    }
    return StrictMath.max(LEAST, StrictMath.min(MOST, sum));
  }

  private static double logOddsOf(StepTrail other, ContactRise effect) {
    ContactRise rise = other.rise;
    double apart = StrictMath.abs(rise.onset() - effect.onset()) / (double) SliceSpan.HOUR_MILLIS;
    if (!rise.notable() || apart > HOURS) {
      return ABSENT;
    }
    double clear = StrictMath.min(1, (rise.z() - FAINT) / (CLEAR - FAINT));
    return clear * -StrictMath.log(CauseModel.base(other));
  }

  private List<String> next(String step) {
    var known = map.steps().get(step);
    return known == null ? List.of() : List.copyOf(known.next());
  }
}
