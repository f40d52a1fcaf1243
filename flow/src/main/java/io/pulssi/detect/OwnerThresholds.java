package io.pulssi.detect;

import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that pages, by gauge. One knob: false pages per owner and week, which the steps of
 * the owner and the lines of evidence share; a line whose sources the journey does not have leaves
 * its share to the others. Begins with priors and moves to what the journey's own quiet history
 * asks for as that grows.
 */
final class OwnerThresholds {
  private static final double BUDGET_MIN = .01;

  /**
   * The fast path is there for the few that are beyond doubt: it gets a tenth of the capacity
   * line's share.
   */
  private static final double FAST_SHARE = .1;

  /** How far below its prior, and above it, a calibrated threshold may lie. */
  private static final double LOWEST = .8;

  private static final double HIGHEST = 2;

  /** Below the cap of the evidence, or it could never page. */
  private static final double NATS_MAX = RatioCusum.CAP - 1;

  /** On a day known to be different: 2 nats on 7.6. */
  private static final double DIFFERENT_DAY = 1 + 2 / 7.6;

  private final double[] values;

  private OwnerThresholds(double[] values) {
    this.values = values;
  }

  /** Those of every owner, by id. */
  static Map<String, OwnerThresholds> of(
      JourneyMap map, PriorThresholds priors, @Nullable ThresholdCalibration history) {
    double budget = Math.max(BUDGET_MIN, map.falsePagesPerOwnerPerWeek());
    double live = 0;
    for (Line line : Line.values()) {
      live += feeds(map.sources(), line) ? share(line) : 0;
    }
    Map<String, Integer> steps = new TreeMap<>();
    map.steps().values().forEach(step -> steps.merge(step.owner(), 1, Integer::sum));
    Map<String, double[]> values = new TreeMap<>();
    steps.keySet().forEach(owner -> values.put(owner, new double[ThresholdGauge.count()]));
    for (int i = 0; i < ThresholdGauge.count(); i++) {
      ThresholdGauge gauge = ThresholdGauge.at(i);
      double target = budget * share(gauge.line()) / Math.max(share(gauge.line()), live);
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

  /** Prior and quiet history of one gauge. */
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

  /** These, raised for a day known to be different. */
  OwnerThresholds raised() {
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

  private static boolean feeds(Set<Source> sources, Line line) {
    boolean waits = sources.contains(Source.QUEUE_WAIT) || sources.contains(Source.CHAT_WAIT);
    return switch (line) {
      case DEMAND, CAPACITY -> waits;
      case REOPENS -> sources.contains(Source.TICKET);
      case SURVEY -> sources.contains(Source.SURVEY);
      case LIMITS -> false;
    };
  }
}
