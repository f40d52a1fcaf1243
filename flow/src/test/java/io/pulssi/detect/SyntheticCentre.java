package io.pulssi.detect;

import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A contact centre with a weekly pattern: Poisson contacts, log-normal waits that vary between
 * slices, binomial abandonment, reopened tickets, surveys. Trouble is added by {@link #disturb}.
 * Every step has a random stream of its own, so that trouble in one changes nothing in another.
 */
final class SyntheticCentre {
  /** A Monday, midnight UTC. */
  static final long START = 1_704_067_200_000L;

  static final long HOUR = 3_600_000L;
  static final long DAY = 24 * HOUR;

  private final List<String> steps = new ArrayList<>();
  private final Map<String, Random> chances = new TreeMap<>();
  private final Map<String, PriorityQueue<Long>> returns = new TreeMap<>();
  private final Set<Source> sources;
  private final double contactsPerDay;
  private final List<Trouble> troubles = new ArrayList<>();

  /** A factor on one measure of one step for some time. */
  record Trouble(String step, Kind kind, double factor, long from, long to) {}

  enum Kind {
    WAITS,
    CONTACTS,
    REOPENS,
    LOW_SCORES,
    OUTAGE
  }

  SyntheticCentre(long seed, int count, double contactsPerDay, Set<Source> sources) {
    this.contactsPerDay = contactsPerDay;
    this.sources = EnumSet.copyOf(sources);
    for (int i = 0; i < count; i++) {
      String step = "step-%02d".formatted(i);
      steps.add(step);
      returns.put(step, new PriorityQueue<>());
      chances.put(step, new Random(seed * 1_000 + i));
    }
  }

  SyntheticCentre disturb(String step, Kind kind, double factor, long from, long to) {
    troubles.add(new Trouble(step, kind, factor, from, to));
    return this;
  }

  JourneyMap map() {
    var placed =
        steps.stream()
            .map(
                id -> {
                  Map<Source, List<String>> feeds = new TreeMap<>();
                  sources.forEach(source -> feeds.put(source, List.of(id)));
                  return new Step(id, id, "owner", List.of(), feeds);
                })
            .toList();
    return JourneyMap.of(
        "centre",
        ZoneId.of("UTC"),
        List.of(
            new Owner("owner", "Owner", "owner-oncall", false),
            new Owner("other", "Other", "other-oncall", false)),
        placed,
        List.of(),
        Optional.empty(),
        .25);
  }

  /** The slice that begins then; call in order. */
  ClosedSlice slice(long from) {
    var summaries = new TreeMap<String, StepSummary>();
    for (String step : steps) {
      StepSummary counted = new StepSummary();
      fill(step, counted, from);
      if (counted.get(SignalMeasure.QUEUE_ARRIVALS)
              + counted.get(SignalMeasure.TICKET_EVENTS)
              + counted.get(SignalMeasure.SURVEY_SCORED)
          > 0) {
        summaries.put(step, counted);
      }
    }
    return ClosedSlice.starting("centre", from, summaries);
  }

  private void fill(String step, StepSummary counted, long from) {
    Random chance = chances.get(step);
    int hour = (int) (Math.floorMod(from, DAY) / HOUR);
    double busy = 1 + .8 * StrictMath.sin((hour - 9) * StrictMath.PI / 12);
    double rate = contactsPerDay / 288 * busy * factor(step, Kind.CONTACTS, from);
    boolean out = factor(step, Kind.OUTAGE, from) != 1;
    if (sources.contains(Source.QUEUE_WAIT) && !out) {
      double wobble = .25 * chance.nextGaussian();
      int contacts = poisson(chance, rate);
      for (int i = 0; i < contacts; i++) {
        double log = 1.2 + .3 * busy + wobble + .8 * chance.nextGaussian();
        double wait = 10 * StrictMath.expm1(Math.max(0, log)) * factor(step, Kind.WAITS, from);
        phone(counted, wait, chance.nextDouble() < 1 - StrictMath.exp(-wait / 600));
      }
    }
    if (sources.contains(Source.TICKET) && !out) {
      int resolved = poisson(chance, rate / 3);
      double share = .1 * factor(step, Kind.REOPENS, from);
      PriorityQueue<Long> due = returns.get(step);
      for (int i = 0; i < resolved; i++) {
        double delay = -22 * HOUR * StrictMath.log(1 - chance.nextDouble());
        if (chance.nextDouble() < share) {
          due.add(awake(from + Math.round(delay), chance));
        }
      }
      int reopened = 0;
      while (!due.isEmpty() && due.peek() < from + SliceSpan.MILLIS) {
        due.remove();
        reopened++;
      }
      counted
          .add(SignalMeasure.TICKET_RESOLVED, resolved)
          .add(SignalMeasure.TICKET_REOPENED, reopened)
          .add(SignalMeasure.TICKET_EVENTS, resolved + reopened);
    }
    if (sources.contains(Source.SURVEY) && !out) {
      int answers = poisson(chance, rate / 10);
      int low = 0;
      for (int i = 0; i < answers; i++) {
        low += chance.nextDouble() < .2 * factor(step, Kind.LOW_SCORES, from) ? 1 : 0;
      }
      counted
          .add(SignalMeasure.SURVEY_INVITED, 3L * answers)
          .add(SignalMeasure.SURVEY_ANSWERED, answers)
          .add(SignalMeasure.SURVEY_SCORED, answers)
          .add(SignalMeasure.SURVEY_LOW, low);
    }
  }

  /** Tickets are not reopened at night but in the morning. */
  private static long awake(long at, Random chance) {
    long hour = Math.floorMod(at, DAY) / HOUR;
    return hour < 7 ? at + (7 - hour) * HOUR + Math.round(2 * HOUR * chance.nextDouble()) : at;
  }

  private double factor(String step, Kind kind, long at) {
    double factor = 1;
    for (Trouble each : troubles) {
      if (each.kind() == kind && each.step().equals(step) && at >= each.from() && at < each.to()) {
        factor *= each.factor();
      }
    }
    return factor;
  }

  /** One contact that left the phone queue. */
  static void phone(StepSummary counted, double seconds, boolean abandoned) {
    double log = StrictMath.log1p(seconds / 10);
    counted
        .addPhoneWait(seconds)
        .add(SignalMeasure.QUEUE_ARRIVALS, 1)
        .add(SignalMeasure.QUEUE_ENDED, 1)
        .add(SignalMeasure.QUEUE_ABANDONED, abandoned ? 1 : 0)
        .add(SignalMeasure.QUEUE_WAITED, 1)
        .add(SignalMeasure.QUEUE_LONG, seconds > 180 ? 1 : 0)
        .add(SignalMeasure.QUEUE_LOG_WAIT, Math.round(log * 1e6))
        .add(SignalMeasure.QUEUE_LOG_WAIT_SQUARED, Math.round(log * log * 1e6));
  }

  private static int poisson(Random chance, double mean) {
    double limit = StrictMath.exp(-mean);
    double product = chance.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= chance.nextDouble();
      count++;
    }
    return count;
  }
}
