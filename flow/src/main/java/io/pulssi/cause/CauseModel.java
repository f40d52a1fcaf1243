package io.pulssi.cause;

import io.pulssi.detect.Line;
import io.pulssi.detect.StepEvidence;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Step;
import io.pulssi.slice.SliceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How likely the trouble of one step was passed on to it by another, as of one slice.
 *
 * <p>For each other step the log odds against "it began here" (see {@link #ownLogOdds}) are
 *
 * <pre>ln(p / p₀) + max(hidden, strength(z) + ln lag(Δ) − back + size) + siblings + capacity</pre>
 *
 * <ul>
 *   <li>{@code p}: how often trouble there was followed by trouble here: a Beta mean that begins at
 *       .2 for an edge of the map, .05 over one step in between, .001 for any other
 *   <li>{@code p₀}: how often a day brings this step trouble anyway
 *   <li>{@code strength}: how much likelier the other step's trouble {@code z} is in a root than on
 *       a quiet day
 *   <li>{@code lag}: likelihood ratio of the time between the two onsets
 *   <li>{@code back}: how likely the other step's trouble came from here instead
 *   <li>{@code size}: a root has more contacts beyond usual than what follows from it, in number or
 *       in proportion
 *   <li>{@code hidden}: floor for an edge of the map: all customers of a root may have gone on at
 *       once
 *   <li>{@code siblings}: what the other steps after it show ({@link SiblingEvidence})
 *   <li>{@code capacity}: a step cannot pass on many more customers than it receives
 * </ul>
 */
final class CauseModel {
  private static final double OWN = 5;
  private static final double OWN_SURVEY = 2.5;
  private static final double STRENGTH_SLOPE = 2.6;
  private static final double STRENGTH_MIDDLE = 2.6;

  /** A step the map does not have before this one must show at least this much trouble. */
  private static final double CANDIDATE_LEAST = 1.2;

  private static final double CHANCE = .05;
  private static final double BACK_MOST = 4;
  private static final double BASE_LEAST = .03;
  private static final double BASE_MOST = .3;

  /** Log odds of a root that shows nothing against a step that is in no trouble. */
  private static final double HIDDEN = -3;

  /** The least that an unlikely lag may count while the trouble there goes on. */
  private static final double GOES_ON = -1;

  /** How many times its own usual contacts a step may send on, or gets when it fails by itself. */
  private static final double SENDS_MOST = 3;

  private static final double FAILS_MOST = 6;

  /** Of a root whose contacts did not rise; waits alone do not send many customers on. */
  private static final double QUIET = -.5;

  private static final double QUIET_WAITS = -2;

  private final SortedMap<String, StepTrail> trails;
  private final LagDistribution pooled;
  private final Map<String, Set<String>> before = new HashMap<>();
  private final SiblingEvidence siblings;

  /**
   * A model of one journey.
   *
   * @param trails by step id
   * @param pooled the lags of all edges of the journey together
   */
  CauseModel(JourneyMap map, SortedMap<String, StepTrail> trails, LagDistribution pooled) {
    this.trails = trails;
    this.pooled = pooled;
    for (Step step : map.steps().values()) {
      step.next()
          .forEach(next -> before.computeIfAbsent(next, id -> new HashSet<>()).add(step.id()));
    }
    this.siblings = new SiblingEvidence(map, trails);
  }

  /** Whether the map has an edge between the two. */
  boolean isMapped(String from, String to) {
    return before(to).contains(from);
  }

  /** The steps of the map right before this one, in order. */
  List<String> mappedBefore(String step) {
    List<String> ids = new ArrayList<>(before(step));
    ids.sort(null);
    return ids;
  }

  private Set<String> before(String step) {
    return before.getOrDefault(step, Set.of());
  }

  /**
   * The steps this one's trouble may come from with their probabilities, by id; they sum to less
   * than 1, the rest is the step's own.
   */
  SortedMap<String, Double> causes(String step) {
    StepTrail trail = trails.get(step);
    SortedMap<String, Double> odds = new TreeMap<>();
    if (trail == null) {
      return odds;
    }
    double own = StrictMath.exp(ownLogOdds(trail.now()));
    double sum = own;
    for (Map.Entry<String, StepTrail> other : trails.entrySet()) {
      boolean candidate =
          !other.getKey().equals(step)
              && (other.getValue().worstOfDay().strength() > CANDIDATE_LEAST
                  || isMapped(other.getKey(), step));
      if (candidate) {
        double odd = StrictMath.exp(logOdds(other.getKey(), other.getValue(), step, trail));
        odds.put(other.getKey(), odd);
        sum += odd;
      }
    }
    double total = sum;
    odds.replaceAll((id, odd) -> odd / total);
    return odds;
  }

  /**
   * Log odds of "it began here" before any other step is looked at: {@value #OWN} where there is
   * nothing a predecessor could explain, less of it where tickets came back and contacts rose as
   * well, half of it where scores fell; below 0 where contacts are a multiple of usual that a
   * failure of its own hardly makes.
   */
  private static double ownLogOdds(StepTrouble here) {
    boolean heavy = here.evidence().weight() >= StepEvidence.WATCH;
    Line line = here.evidence().line();
    ContactRise rise = here.rise();
    if (!rise.notable() && !(heavy && line == Line.DEMAND)) {
      return OWN;
    }
    double foreign = clip(StrictMath.log((rise.ratio() - 1) / (FAILS_MOST - 1)), 0, 2);
    double lead = 0;
    if (heavy && line == Line.REOPENS) {
      lead = OWN * clip(1 - (rise.z() - ContactRise.NOTABLE) / 3, 0, 1);
    } else if (heavy && line == Line.SURVEY) {
      lead = OWN_SURVEY;
    }
    return lead - foreign;
  }

  private double logOdds(String from, StepTrail cause, String to, StepTrail effect) {
    double followed = StrictMath.log(follows(from, cause, to, effect) / base(effect));
    double shown = shown(from, cause, to, effect);
    ContactRise here = effect.rise;
    if (!here.notable()) {
      return followed + shown;
    }
    double visible = isMapped(from, to) ? StrictMath.max(HIDDEN, shown) : shown;
    return followed + visible + siblings.logOdds(from, to) + capacity(cause.contacts, here);
  }

  private double shown(String from, StepTrail cause, String to, StepTrail effect) {
    StepTrouble there = cause.worstOfDay();
    StepTrouble here = effect.now();
    double lag = there.hoursTo(here);
    double when = clip(StrictMath.log(lagRatio(effect.from(from), lag)), -2.5, 2);
    if (lag > 0 && cause.rise.z() >= 2 * ContactRise.NOTABLE) {
      when = StrictMath.max(GOES_ON, when);
    }
    double reverse = follows(to, effect, from, cause) * lagRatio(cause.from(to), -lag);
    double back = clip(StrictMath.log(reverse / CHANCE), 0, BACK_MOST);
    double strength =
        -StrictMath.log1p(StrictMath.exp(STRENGTH_SLOPE * (STRENGTH_MIDDLE - there.strength())));
    return strength + onsetCertainty(there) * when - back + size(there, here.rise());
  }

  /** How well an onset is known, 0 to 1: not at all where hardly anything rose. */
  private static double onsetCertainty(StepTrouble there) {
    return clip((there.strength() - ContactRise.NOTABLE) / 2, 0, 1);
  }

  /** A step cannot pass on many more customers than it receives. */
  private static double capacity(HourlyContacts cause, ContactRise effect) {
    double span = (effect.at() - effect.onset()) / (double) SliceSpan.HOUR_MILLIS;
    int hours = (int) clip(span, 1, HourlyContacts.HOURS);
    double most = .1 + SENDS_MOST * cause.usual(hours) / hours;
    return clip(-StrictMath.log(effect.perHour() / most), -4, 0);
  }

  private double follows(String from, StepTrail cause, String to, StepTrail effect) {
    double priorFollowed = 1;
    double priorNot = 4;
    if (!isMapped(from, to)) {
      boolean twoSteps = before(to).stream().anyMatch(middle -> isMapped(from, middle));
      priorFollowed = twoSteps ? .2 : .004;
    }
    LearnedEdge edge = effect.from(from);
    double seen = edge == null ? 0 : edge.follows();
    double times = StrictMath.max(seen, cause.rises);
    return (seen + priorFollowed) / (times + priorFollowed + priorNot);
  }

  private double lagRatio(@Nullable LearnedEdge edge, double lag) {
    return edge == null ? pooled.likelihood(lag, pooled) : edge.lags().likelihood(lag, pooled);
  }

  /** How often a day brings a step trouble, whatever the cause. */
  static double base(StepTrail trail) {
    return clip((trail.rises + 1) / (trail.days + 14), BASE_LEAST, BASE_MOST);
  }

  private static double size(StepTrouble there, ContactRise effect) {
    ContactRise cause = there.rise();
    if (!effect.notable()) {
      return 0;
    }
    if (!cause.notable()) {
      return there.evidence().line() == Line.CAPACITY ? QUIET_WAITS : QUIET;
    }
    double number = StrictMath.log(cause.perHour() / effect.perHour());
    double proportion = StrictMath.log((cause.ratio() - 1) / (effect.ratio() - 1));
    return clip(.3 + 1.2 * number, -3, .5) + clip(.6 * proportion, -1.5, .3);
  }

  private static double clip(double value, double least, double most) {
    return StrictMath.max(least, StrictMath.min(most, value));
  }
}
