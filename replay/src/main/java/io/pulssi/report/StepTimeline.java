package io.pulssi.report;

import io.pulssi.baseline.BaselineSeries;
import io.pulssi.baseline.RatedStep;
import io.pulssi.baseline.SeriesResidual;
import io.pulssi.baseline.SignalName;
import io.pulssi.baseline.SignalRating;
import io.pulssi.journey.Source;
import io.pulssi.signal.SignalMeasure;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** One step over time: its signals and its score by bucket, and when it was blind. */
final class StepTimeline {
  private final Map<SignalName, SignalLine> signals = new EnumMap<>(SignalName.class);
  private final Map<Source, TimeSpans> blind = new EnumMap<>(Source.class);
  private float[] scores = new float[0];

  /** Adds one slice. */
  void add(int bucket, RatedStep step, double score, long from, long to) {
    Set<SignalName> seen = EnumSet.noneOf(SignalName.class);
    for (SignalRating rating : step.ratings()) {
      if (!Double.isNaN(rating.observed())) {
        observe(bucket, rating);
        seen.add(rating.signal());
      }
    }
    complaints(bucket, step, seen);
    step.residuals().forEach((series, residual) -> expect(bucket, series, residual, seen));
    step.blind().forEach(source -> blindness(source).add(from, to));
    score(bucket, (float) score);
  }

  /** After the first complaint, no complaint counts as 0. */
  private void complaints(int bucket, RatedStep step, Set<SignalName> seen) {
    long made = step.summary().get(SignalMeasure.COMPLAINTS);
    if (!seen.contains(SignalName.COMPLAINTS)
        && (made > 0 || signals.containsKey(SignalName.COMPLAINTS))) {
      line(SignalName.COMPLAINTS).observe(bucket, 1, (double) made);
    }
  }

  private void observe(int bucket, SignalRating rating) {
    SignalShape shape = SignalShape.of(rating.signal());
    double n = shape == SignalShape.SHARE || shape == SignalShape.WAIT ? rating.n() : 1;
    line(rating.signal()).observe(bucket, n, n * shape.scaled(rating.observed()));
    if (shape == SignalShape.RECENT && !Double.isNaN(rating.expected())) {
      double sd = (rating.high() - rating.expected()) / SignalLine.EDGE;
      line(rating.signal()).expect(bucket, 1, rating.expected(), sd);
    }
  }

  /**
   * Adds the usual range. A count of 0 is missing in the ratings of a slice, so it is added here.
   */
  private void expect(
      int bucket, BaselineSeries series, SeriesResidual residual, Set<SignalName> seen) {
    SignalName signal = series.signal();
    if (signal == null || SignalShape.of(signal) == SignalShape.RECENT) {
      return;
    }
    double n = residual.n();
    SignalLine line = line(signal);
    switch (SignalShape.of(signal)) {
      case WAIT -> line.expect(bucket, n, n * residual.expected(), n * residual.sd());
      case SHARE -> line.expect(bucket, n, residual.expected(), residual.sd());
      case COUNT, RECENT -> {
        line.expect(bucket, 1, residual.expected(), residual.sd());
        if (!seen.contains(signal)) {
          line.observe(bucket, 1, residual.observed());
        }
      }
    }
  }

  private void score(int bucket, float score) {
    if (scores.length <= bucket) {
      scores = Arrays.copyOf(scores, Math.max(bucket + 1, scores.length * 3 / 2));
    }
    scores[bucket] = Math.max(scores[bucket], score);
  }

  /** Moves every bucket to its new place. */
  void fold(int[] moved) {
    signals.values().forEach(line -> line.fold(moved));
    float[] before = scores;
    int buckets = Math.min(moved.length, before.length);
    scores = new float[buckets];
    for (int bucket = 0; bucket < buckets; bucket++) {
      score(moved[bucket], before[bucket]);
    }
  }

  private SignalLine line(SignalName signal) {
    return signals.computeIfAbsent(signal, name -> new SignalLine(SignalShape.of(name)));
  }

  private TimeSpans blindness(Source source) {
    return blind.computeIfAbsent(source, any -> new TimeSpans());
  }

  /** The highest score in a bucket; 1 is a page. */
  double score(int bucket) {
    return bucket < scores.length ? scores[bucket] : 0;
  }

  double scoreMax() {
    double most = 0;
    for (float score : scores) {
      most = Math.max(most, score);
    }
    return most;
  }

  Map<SignalName, SignalLine> signals() {
    return Collections.unmodifiableMap(signals);
  }

  Map<Source, TimeSpans> blind() {
    return Collections.unmodifiableMap(blind);
  }
}
