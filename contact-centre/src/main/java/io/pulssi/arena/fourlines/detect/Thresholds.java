package io.pulssi.arena.fourlines.detect;

import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that pages, by gauge. One knob: false pages per owner and week. The lines share that
 * budget; a line whose sources the journey does not have leaves its share to the others.
 */
final class Thresholds {
  private static final double BUDGET_MIN = .01;

  /**
   * The fast path is there for the few that are beyond doubt: it gets a tenth of the capacity
   * line's share.
   */
  private static final double FAST_SHARE = .1;

  /** How far below its prior, and above it, a calibrated threshold may lie. */
  private static final double LOWEST = .75;

  private static final double HIGHEST = 4;

  /** Below the cap of the evidence, or it could never page. */
  private static final double NATS_MAX = RatioCusum.CAP - 1;

  /** On a day known to be different: 2 nats on 7.6. */
  private static final double DIFFERENT_DAY = 1 + 2 / 7.6;

  private final double[] values;

  private Thresholds(double[] values) {
    this.values = values;
  }

  static Thresholds of(JourneyMap map, PriorThresholds priors, @Nullable Calibration history) {
    double budget = Math.max(BUDGET_MIN, map.falsePagesPerOwnerPerWeek() * map.owners().size());
    double live = 0;
    for (Line line : Line.values()) {
      live += feeds(map.sources(), line) ? share(line) : 0;
    }
    double[] values = new double[Gauge.count()];
    for (int i = 0; i < values.length; i++) {
      Gauge gauge = Gauge.at(i);
      double target = budget * share(gauge.line()) / Math.max(share(gauge.line()), live);
      values[i] = value(gauge, priors.of(gauge), map.steps().size(), target, history);
    }
    return new Thresholds(values);
  }

  private static double value(
      Gauge gauge,
      PriorThresholds.Prior prior,
      int steps,
      double target,
      @Nullable Calibration history) {
    double value = prior.scaled(steps, target);
    if (history != null && history.isEnough()) {
      double calibrated =
          history.threshold(gauge, gauge == Gauge.FAST ? FAST_SHARE * target : target);
      double lowest = gauge == Gauge.FAST ? value : LOWEST * value;
      value = Math.max(lowest, Math.min(HIGHEST * value, calibrated));
    }
    boolean capped = gauge == Gauge.REOPENS || gauge == Gauge.SURVEY;
    return capped ? Math.min(NATS_MAX, value) : value;
  }

  /** These, raised for a day known to be different. */
  Thresholds raised() {
    double[] raised = values.clone();
    for (int i = 0; i < raised.length; i++) {
      raised[i] *= DIFFERENT_DAY;
    }
    return new Thresholds(raised);
  }

  double of(Gauge gauge) {
    return values[gauge.ordinal()];
  }

  private static double share(Line line) {
    return switch (line) {
      case DEMAND -> .25;
      case CAPACITY -> .1;
      case REOPENS -> .15;
      case SURVEY -> .5;
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
