package io.pulssi.detect;

import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds of one owner, by gauge. They follow from one setting: false pages per owner and
 * week. The steps of the owner and the lines of evidence share this budget; lines without sources
 * in the journey leave their share to the others. At first the thresholds are the priors. With
 * growing history they move to what the quiet days of the journey require.
 */
final class OwnerThresholds {
  private static final double BUDGET_MIN = .01;

  /**
   * Part of the capacity line's share that the fast path gets. It is small, because the fast path
   * is meant for clear cases only.
   */
  private static final double FAST_SHARE = .1;

  /** A calibrated threshold stays between these multiples of its prior. */
  private static final double LOWEST = .8;

  private static final double HIGHEST = 2;

  /** Thresholds stay below the cap of the evidence, or it could never page. */
  private static final double NATS_MAX = RatioCusum.CAP - 1;

  /** Factor on a day that the calendar marks as different: 2 nats more at a threshold of 7.6. */
  private static final double DIFFERENT_DAY = 1 + 2 / 7.6;

  private final double[] values;

  private OwnerThresholds(double[] values) {
    this.values = values;
  }

  /** The thresholds of every owner, by owner id. */
  static Map<String, OwnerThresholds> of(
      JourneyMap map, PriorThresholds priors, @Nullable ThresholdCalibration history) {
    double budget = Math.max(BUDGET_MIN, map.falsePagesPerOwnerPerWeek());
    double usedShare = 0;
    for (Line line : Line.values()) {
      usedShare += hasSource(map.sources(), line) ? share(line) : 0;
    }
    Map<String, Integer> steps = new TreeMap<>();
    map.steps().values().forEach(step -> steps.merge(step.owner(), 1, Integer::sum));
    Map<String, double[]> values = new TreeMap<>();
    steps.keySet().forEach(owner -> values.put(owner, new double[ThresholdGauge.count()]));
    for (int i = 0; i < ThresholdGauge.count(); i++) {
      ThresholdGauge gauge = ThresholdGauge.at(i);
      double target = budget * share(gauge.line()) / Math.max(share(gauge.line()), usedShare);
      var trusted = new Trusted(gauge, priors.of(gauge), history, map.steps().size());
      for (Map.Entry<String, Integer> owner : steps.entrySet()) {
        double[] owned = values.get(owner.getKey());
        if (owned != null) {
          owned[i] = trusted.value(owner.getValue(), target);
        }
      }
    }
    Map<String, OwnerThresholds> thresholds = new TreeMap<>();
    values.forEach((owner, owned) -> thresholds.put(owner, new OwnerThresholds(owned)));
    return thresholds;
  }

  /** Prior and quiet days of one gauge. */
  private static final class Trusted {
    private final ThresholdGauge gauge;
    private final PriorThresholds.Prior prior;
    private final double trust;
    private final ThresholdCalibration.@Nullable Tail tail;
    private final int allSteps;

    Trusted(
        ThresholdGauge gauge,
        PriorThresholds.Prior prior,
        @Nullable ThresholdCalibration history,
        int allSteps) {
      this.gauge = gauge;
      this.prior = prior;
      this.trust = history == null ? 0 : history.trust();
      this.tail = history == null || trust == 0 ? null : history.tail(gauge);
      this.allSteps = allSteps;
    }

    double value(int steps, double targetPerWeek) {
      double value = prior.scaled(steps, targetPerWeek);
      if (tail != null) {
        double target = gauge == ThresholdGauge.FAST ? FAST_SHARE * targetPerWeek : targetPerWeek;
        double asked = tail.threshold((double) steps / allSteps, target);
        double lowest = gauge == ThresholdGauge.FAST ? value : LOWEST * value;
        double within = Math.max(lowest, Math.min(HIGHEST * value, asked));
        value += trust * (within - value);
      }
      boolean capped = gauge == ThresholdGauge.REOPENS || gauge == ThresholdGauge.SURVEY;
      return capped ? Math.min(NATS_MAX, value) : value;
    }
  }

  /** The thresholds of a day that the calendar marks as different: higher ones. */
  OwnerThresholds forDifferentDay() {
    double[] raised = values.clone();
    for (int i = 0; i < raised.length; i++) {
      raised[i] *= DIFFERENT_DAY;
    }
    return new OwnerThresholds(raised);
  }

  double of(ThresholdGauge gauge) {
    return values[gauge.ordinal()];
  }

  private static double share(Line line) {
    return switch (line) {
      case DEMAND -> .3;
      case CAPACITY -> .3;
      case REOPENS -> .2;
      case SURVEY -> .2;
      case LIMITS -> 0;
    };
  }

  private static boolean hasSource(Set<Source> sources, Line line) {
    boolean waits = sources.contains(Source.QUEUE_WAIT) || sources.contains(Source.CHAT_WAIT);
    return switch (line) {
      case DEMAND, CAPACITY -> waits;
      case REOPENS -> sources.contains(Source.TICKET);
      case SURVEY -> sources.contains(Source.SURVEY);
      case LIMITS -> false;
    };
  }
}
