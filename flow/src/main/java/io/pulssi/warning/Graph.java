package io.pulssi.warning;

import io.pulssi.detect.Line;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Step;
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
 * How likely the trouble of one step is the trouble of another passed on, as of one slice.
 *
 * <p>Against "it began here" (see {@link #own}) stands for each other step
 *
 * <pre>ln(p / p₀) + max(hidden, hot(z) + ln lag(Δ) − back + size) + kin + room</pre>
 *
 * <p>{@code p}: how often trouble there was followed by trouble here, a Beta mean that begins at .2
 * for an edge of the map, .05 over one step in between, .001 for any other; {@code p₀}: how often a
 * day brings this step trouble anyway; {@code hot}: how much likelier its strength {@code z} is in
 * a root than on a quiet day; {@code lag}: likelihood ratio of the time between the onsets; {@code
 * back}: that its trouble may itself come from here; {@code size}: a root has more contacts beyond
 * usual than what follows from it, in number or in proportion; {@code hidden}: over an edge of the
 * map, a root all of whose customers went on at once; {@code kin}: what the other steps after it
 * say ({@link Kin}); {@code room}: it has too few contacts for so many to come from.
 */
final class Graph {
  private static final double OWN = 5;
  private static final double OWN_SURVEY = 2.5;
  private static final double HOT_SLOPE = 2.6;
  private static final double HOT_MIDDLE = 2.6;
  private static final double COLD = 1.2;
  private static final double CHANCE = .05;
  private static final double BACK_MOST = 4;
  private static final double BASE_LEAST = .03;
  private static final double BASE_MOST = .3;

  /** Log odds of a root that shows nothing against a step that is in no trouble. */
  private static final double HIDDEN = -3;

  /** What a lag that speaks against it may count while the trouble there goes on. */
  private static final double GOES_ON = -1;

  /** So many times its own usual contacts a step may send on, or gets when it fails by itself. */
  private static final double SENDS_MOST = 3;

  private static final double FAILS_MOST = 6;

  /** Of a root whose contacts did not rise; waits alone do not send many customers on. */
  private static final double QUIET = -.5;

  private static final double QUIET_WAITS = -2;

  private final SortedMap<String, Trail> trails;
  private final LagLaw pooled;
  private final Map<String, Set<String>> before = new HashMap<>();
  private final Kin kin;

  Graph(JourneyMap map, SortedMap<String, Trail> trails, LagLaw pooled) {
    this.trails = trails;
    this.pooled = pooled;
    for (Step step : map.steps().values()) {
      step.next()
          .forEach(next -> before.computeIfAbsent(next, id -> new HashSet<>()).add(step.id()));
    }
    this.kin = new Kin(map, trails);
  }

  /** Whether the map has an edge between the two. */
  boolean declared(String from, String to) {
    return before(to).contains(from);
  }

  /** The steps the map has right before this one. */
  Set<String> before(String step) {
    return before.getOrDefault(step, Set.of());
  }

  /**
   * The steps this one's trouble may come from with their probabilities, by id; they sum to less
   * than 1, the rest is the step's own.
   */
  SortedMap<String, Double> causes(String step) {
    Trail trail = trails.get(step);
    SortedMap<String, Double> odds = new TreeMap<>();
    if (trail == null) {
      return odds;
    }
    double own = StrictMath.exp(own(trail.now()));
    double sum = own;
    for (Map.Entry<String, Trail> other : trails.entrySet()) {
      boolean candidate =
          !other.getKey().equals(step)
              && (other.getValue().worst().strength() > COLD || declared(other.getKey(), step));
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
   * Log odds of "it began here" before anything else is looked at: {@value #OWN} where there is
   * nothing a predecessor could explain, less of it where tickets came back and contacts rose as
   * well, half of it where scores fell; below 0 where contacts are a multiple of usual that a
   * failure of its own hardly makes.
   */
  private static double own(Trouble here) {
    boolean heavy = here.hurt().weight() >= Sight.WATCH;
    Line line = here.hurt().line();
    Rise rise = here.rise();
    if (!rise.telling() && !(heavy && line == Line.DEMAND)) {
      return OWN;
    }
    double foreign = clip(StrictMath.log((rise.ratio() - 1) / (FAILS_MOST - 1)), 0, 2);
    double lead = 0;
    if (heavy && line == Line.REOPENS) {
      lead = OWN * clip(1 - (rise.z() - Rise.TELLING) / 3, 0, 1);
    } else if (heavy && line == Line.SURVEY) {
      lead = OWN_SURVEY;
    }
    return lead - foreign;
  }

  private double logOdds(String from, Trail cause, String to, Trail effect) {
    double followed = StrictMath.log(follows(from, cause, to, effect) / base(effect));
    double shows = shows(from, cause, to, effect);
    Rise here = effect.rise;
    if (!here.telling()) {
      return followed + shows;
    }
    double shown = declared(from, to) ? StrictMath.max(HIDDEN, shows) : shows;
    return followed + shown + kin.say(from, to) + room(cause.contacts, here);
  }

  private double shows(String from, Trail cause, String to, Trail effect) {
    Trouble there = cause.worst();
    Trouble here = effect.now();
    double lag = there.hoursTo(here);
    double when = clip(StrictMath.log(lags(effect.from(from), lag)), -2.5, 2);
    if (lag > 0 && cause.rise.z() >= 2 * Rise.TELLING) {
      when = StrictMath.max(GOES_ON, when);
    }
    double reverse = follows(to, effect, from, cause) * lags(cause.from(to), -lag);
    double back = clip(StrictMath.log(reverse / CHANCE), 0, BACK_MOST);
    double hot = -StrictMath.log1p(StrictMath.exp(HOT_SLOPE * (HOT_MIDDLE - there.strength())));
    return hot + sure(there) * when - back + size(there, here.rise());
  }

  /** How well an onset is known: not at all where hardly anything rose. */
  private static double sure(Trouble there) {
    return clip((there.strength() - Rise.TELLING) / 2, 0, 1);
  }

  /** Nobody sends on many times as many customers as ever turn to him. */
  private static double room(Contacts cause, Rise effect) {
    double span = (effect.at() - effect.onset()) / (double) Contacts.HOUR_MILLIS;
    int hours = (int) clip(span, 1, Contacts.HOURS);
    double most = .1 + SENDS_MOST * cause.usual(hours) / hours;
    return clip(-StrictMath.log(effect.perHour() / most), -4, 0);
  }

  private double follows(String from, Trail cause, String to, Trail effect) {
    double first;
    double last;
    if (declared(from, to)) {
      first = 1;
      last = 4;
    } else {
      boolean twoSteps = before(to).stream().anyMatch(middle -> declared(from, middle));
      first = twoSteps ? .2 : .004;
      last = 4;
    }
    Edge edge = effect.from(from);
    double seen = edge == null ? 0 : edge.follows();
    double times = StrictMath.max(seen, cause.rises);
    return (seen + first) / (times + first + last);
  }

  private double lags(@Nullable Edge edge, double lag) {
    return edge == null ? pooled.likelihood(lag, pooled) : edge.lags().likelihood(lag, pooled);
  }

  /** How often a day brings a step trouble, whatever the cause. */
  static double base(Trail trail) {
    return clip((trail.rises + 1) / (trail.days + 14), BASE_LEAST, BASE_MOST);
  }

  private static double size(Trouble there, Rise effect) {
    Rise cause = there.rise();
    if (!effect.telling()) {
      return 0;
    }
    if (!cause.telling()) {
      return there.hurt().line() == Line.CAPACITY ? QUIET_WAITS : QUIET;
    }
    double number = StrictMath.log(cause.perHour() / effect.perHour());
    double proportion = StrictMath.log((cause.ratio() - 1) / (effect.ratio() - 1));
    return clip(.3 + 1.2 * number, -3, .5) + clip(.6 * proportion, -1.5, .3);
  }

  private static double clip(double value, double least, double most) {
    return StrictMath.max(least, StrictMath.min(most, value));
  }

  /** The steps of the map right before this one, in order. */
  List<String> declaredBefore(String step) {
    List<String> ids = new ArrayList<>(before(step));
    ids.sort(null);
    return ids;
  }
}
