package io.pulssi.detect;

import io.pulssi.baseline.BaselineSeries;
import io.pulssi.baseline.SignalName;
import io.pulssi.slice.SliceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Combines all lines of evidence against a step. */
final class StepVerdict {
  private static final Comparator<LineEvidence> STRONGEST_FIRST =
      Comparator.comparingDouble(LineEvidence::weight).reversed().thenComparing(LineEvidence::line);

  private final StepCase each;
  private final boolean fastPath;
  private final List<LineEvidence> lines = new ArrayList<>();
  private double fourthPowers;
  private double watched;

  private StepVerdict(StepCase each, boolean fastPath) {
    this.each = each;
    this.fastPath = fastPath;
  }

  /** The evidence at the end of a slice. */
  static StepEvidence of(StepCase each, boolean fastPath, long to) {
    var verdict = new StepVerdict(each, fastPath);
    for (LineEvidence limit : PlainLimits.exceeded(each, to)) {
      verdict.watch(limit);
    }
    if (!each.learning()) {
      verdict.judge();
    }
    return verdict.evidence();
  }

  private void judge() {
    StepTrace trace = each.trace();
    DemandFinding demand = trace.demand;
    double demandRatio = ratio(ThresholdGauge.DEMAND, demand.evidence());
    if (demandRatio > 0) {
      page(demandLine(demand, demandRatio));
    } else if (demand.volumeWatch() > 0) {
      watch(demandLine(demand, demand.volumeWatch()));
    }
    judgeCapacity(trace);
    RatioCusum reopens = stronger(trace.reopens);
    double reopensRatio = ratio(ThresholdGauge.REOPENS, reopens.evidence());
    page(ratioLine(Line.REOPENS, SignalName.TICKET_REOPENS, reopens, reopensRatio));
    RatioCusum scores = stronger(trace.lowScores);
    double scoresRatio = ratio(ThresholdGauge.SURVEY, scores.evidence());
    page(ratioLine(Line.SURVEY, SignalName.SURVEY_LOW_SCORE, scores, scoresRatio));
  }

  private void judgeCapacity(StepTrace trace) {
    BettingCusum bets = trace.bets();
    double byBets = ratio(ThresholdGauge.BETS, bets.evidence());
    double byFast = fastPath ? ratio(ThresholdGauge.FAST, trace.fast.evidence()) : 0;
    double weight = Math.max(byBets, byFast);
    if (weight > 0) {
      page(capacityLine(trace, weight, byBets >= byFast ? bets.onset() : trace.fast.onset()));
    }
  }

  /** Evidence divided by its threshold. The evidence is also kept for calibration. */
  private double ratio(ThresholdGauge gauge, double evidence) {
    if (hasData(gauge)) {
      each.trace().maxima.observe(gauge, evidence);
    }
    return evidence / each.thresholds().of(gauge);
  }

  private boolean hasData(ThresholdGauge gauge) {
    return switch (gauge) {
      case DEMAND, BETS, FAST -> each.trace().harmKnown;
      case REOPENS -> each.residual(BaselineSeries.REOPENS) != null;
      case SURVEY -> each.residual(BaselineSeries.LOW_SCORES) != null;
    };
  }

  private void page(LineEvidence line) {
    if (line.weight() > 0) {
      lines.add(line);
      double square = line.weight() * line.weight();
      fourthPowers += square * square;
    }
  }

  private void watch(LineEvidence line) {
    lines.add(line);
    watched = Math.max(watched, line.weight());
  }

  private StepEvidence evidence() {
    lines.sort(STRONGEST_FIRST);
    double score = Math.max(watched, Math.sqrt(Math.sqrt(fourthPowers)));
    return new StepEvidence(
        each.step(),
        each.learning(),
        each.isLowVolume(),
        score,
        List.copyOf(lines),
        each.trace().demand.excess12h());
  }

  private static LineEvidence demandLine(DemandFinding demand, double weight) {
    return new LineEvidence(
        Line.DEMAND,
        weight,
        millis(demand.since()),
        demand.kind().signal(),
        demand.seen(),
        demand.expected(),
        Math.round(demand.seen()));
  }

  /** Shows the signal with the largest residual of the last two hours with data. */
  private static LineEvidence capacityLine(StepTrace trace, double weight, int onset) {
    BaselineSeries leading = BaselineSeries.PHONE_WAIT;
    double most = Double.NEGATIVE_INFINITY;
    for (BaselineSeries series : BaselineSeries.values()) {
      if (series.isCapacity() && series.signal() != null) {
        double z = trace.now.z(series) + trace.before.z(series);
        boolean seen = trace.now.n(series) + trace.before.n(series) > 0;
        if (seen && z > most) {
          most = z;
          leading = series;
        }
      }
    }
    double n = trace.now.n(leading) + trace.before.n(leading);
    double observed = (trace.now.observed(leading) + trace.before.observed(leading)) / n;
    double expected = (trace.now.expected(leading) + trace.before.expected(leading)) / n;
    boolean wait = leading.kind() == BaselineSeries.Kind.WAIT;
    SignalName signal = leading.signal();
    return new LineEvidence(
        Line.CAPACITY,
        weight,
        millis(onset),
        signal == null ? SignalName.QUEUE_WAIT : signal,
        wait ? seconds(observed) : observed,
        wait ? seconds(expected) : expected,
        Math.round(n));
  }

  private static LineEvidence ratioLine(
      Line line, SignalName signal, RatioCusum cusum, double weight) {
    double n = Math.max(cusum.n(), Double.MIN_NORMAL);
    return new LineEvidence(
        line,
        weight,
        millis(cusum.onset()),
        signal,
        cusum.observed() / n,
        cusum.expected() / n,
        Math.round(cusum.n()));
  }

  private static RatioCusum stronger(RatioCusum[] cusums) {
    return cusums[1].evidence() > cusums[0].evidence() ? cusums[1] : cusums[0];
  }

  static double seconds(double meanLog) {
    return 10 * StrictMath.expm1(Math.max(0, meanLog));
  }

  private static long millis(int slice) {
    return slice * SliceSpan.MILLIS;
  }
}
