package io.pulssi.detect;

import io.pulssi.state.Fields;
import java.io.IOException;

/**
 * Evidence from likelihood ratios: a CUSUM, {@code C <- min(16, max(0, C + ln ratio))}, with the
 * sums since it last left 0. 20 bytes.
 */
final class RatioCusum {
  /** The cap lets the evidence fall within a few days after recovery. */
  static final double CAP = 16;

  private float evidence;
  private int onset;
  private float observed;
  private float expected;
  private float n;

  /**
   * The log likelihood ratio of {@code x} events: {@code ratio} times the usual {@code mean}
   * against the usual mean (Poisson).
   */
  static double poisson(double x, double mean, double ratio) {
    return x * StrictMath.log(ratio) - mean * (ratio - 1);
  }

  /**
   * The log likelihood ratio of {@code x} of {@code n}: {@code odds} times the usual odds against
   * the usual share {@code p} (binomial).
   */
  static double binomial(double x, double n, double p, double odds) {
    double worse = odds * p / (1 - p + odds * p);
    return x * StrictMath.log(worse / p) + (n - x) * StrictMath.log((1 - worse) / (1 - p));
  }

  /** Adds an hour that began with the slice {@code at}. */
  void add(double logRatio, int at, ShareTally seen) {
    add(logRatio, at, seen.observed(), seen.expected(), seen.n());
  }

  /** The same with single values: {@code x} of {@code n} were seen, {@code mean} are usual. */
  void add(double logRatio, int at, double x, double mean, double observations) {
    if (evidence <= 0) {
      onset = at;
      observed = 0;
      expected = 0;
      n = 0;
    }
    evidence = (float) Math.max(0, Math.min(CAP, evidence + logRatio));
    observed = (float) (observed + x);
    expected = (float) (expected + mean);
    n = (float) (n + observations);
  }

  /** Sets the evidence to 0. */
  void reset() {
    evidence = 0;
  }

  /** The evidence in nats, 0 to {@link #CAP}. */
  double evidence() {
    return evidence;
  }

  /** Slice in which the evidence last left 0. */
  int onset() {
    return onset;
  }

  double observed() {
    return observed;
  }

  double expected() {
    return expected;
  }

  double n() {
    return n;
  }

  void layout(Fields fields) throws IOException {
    evidence = fields.float32(evidence);
    if (evidence > 0) {
      onset = fields.int32(onset);
      observed = fields.float32(observed);
      expected = fields.float32(expected);
      n = fields.float32(n);
    }
  }
}
