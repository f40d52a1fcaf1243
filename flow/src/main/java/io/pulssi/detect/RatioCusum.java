package io.pulssi.detect;

import io.pulssi.state.Fields;
import java.io.IOException;

/**
 * Evidence from likelihood ratios: {@code C <- min(16, max(0, C + ln ratio))}, with what was seen
 * since it left 0. 20 bytes.
 */
final class RatioCusum {
  /** Lets it come down again within a few days of good ones. */
  static final double CAP = 16;

  private float evidence;
  private int onset;
  private float observed;
  private float expected;
  private float n;

  /**
   * {@code x} events where {@code mean} are usual, against {@code ratio} times as many (Poisson).
   */
  static double poisson(double x, double mean, double ratio) {
    return x * StrictMath.log(ratio) - mean * (ratio - 1);
  }

  /**
   * {@code x} of {@code n} where the share {@code p} is usual, against {@code odds} times its odds
   * (binomial).
   */
  static double binomial(double x, double n, double p, double odds) {
    double worse = odds * p / (1 - p + odds * p);
    return x * StrictMath.log(worse / p) + (n - x) * StrictMath.log((1 - worse) / (1 - p));
  }

  /** Takes in an hour that began with the slice {@code at}. */
  void add(double logRatio, int at, ShareTally seen) {
    add(logRatio, at, seen.observed(), seen.expected(), seen.n());
  }

  /** The same, told one by one: {@code x} of {@code n} where {@code mean} are usual. */
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

  /** Forgets all. */
  void reset() {
    evidence = 0;
  }

  /** Nats, 0 to {@link #CAP}. */
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
