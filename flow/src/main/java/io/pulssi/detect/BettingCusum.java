package io.pulssi.detect;

import io.pulssi.state.Fields;
import java.io.IOException;

/**
 * Evidence from a sequence of p-values, one per hour: a CUSUM of e-values, {@code C <- min(cap,
 * max(0, C) + ln e)}. The e-value {@code e = (1 - p + p ln p) / (p ln² p)} is the mixture of the
 * bets {@code k p^(k-1)} over all k from 0 to 1. It is large for a small p-value. 8 bytes.
 */
final class BettingCusum {
  private static final double P_MAX = .9999;

  private float evidence;
  private int onset;

  /** The logarithm of the e-value of a p-value of 0 to 1, in nats. */
  static double logEValue(double p) {
    if (p >= P_MAX) {
      return StrictMath.log(.5);
    }
    double log = StrictMath.log(p);
    return StrictMath.log((1 - p + p * log) / (p * log * log));
  }

  /**
   * Adds the p-value of a window that began in slice {@code from}. The cap lets the evidence fall
   * soon after recovery.
   */
  void add(double p, double cap, int from) {
    float next = (float) Math.min(cap, Math.max(0, evidence) + logEValue(p));
    if (evidence <= 0 && next > 0) {
      onset = from;
    }
    evidence = next;
  }

  /** Sets the evidence to 0. */
  void reset() {
    evidence = 0;
  }

  /** The evidence in nats, not below 0. */
  double evidence() {
    return Math.max(0, evidence);
  }

  /** Slice in which the evidence last left 0; meaningless without evidence. */
  int onset() {
    return onset;
  }

  void layout(Fields fields) throws IOException {
    evidence = fields.float32(evidence);
    onset = fields.int32(onset);
  }
}
