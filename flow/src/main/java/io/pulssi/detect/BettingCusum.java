package io.pulssi.detect;

import io.pulssi.state.Fields;
import java.io.IOException;

/**
 * Evidence from a sequence of p-values: each hour bets on a small one, {@code C <- min(cap, max(0,
 * C) + ln e)} with {@code e = (1 - p + p ln p) / (p ln² p)}, the mixture of the bets {@code k
 * p^(k-1)} over all k from 0 to 1. 8 bytes.
 */
final class BettingCusum {
  private static final double CERTAIN = .9999;

  private float evidence;
  private int onset;

  /** What a p-value of 0 to 1 wins or loses, in nats. */
  static double bet(double p) {
    if (p >= CERTAIN) {
      return StrictMath.log(.5);
    }
    double log = StrictMath.log(p);
    return StrictMath.log((1 - p + p * log) / (p * log * log));
  }

  /** Bets on a window that began in slice {@code from}; the cap lets it come down again. */
  void add(double p, double cap, int from) {
    float next = (float) Math.min(cap, Math.max(0, evidence) + bet(p));
    if (evidence <= 0 && next > 0) {
      onset = from;
    }
    evidence = next;
  }

  /** Forgets all. */
  void reset() {
    evidence = 0;
  }

  /** Nats, not below 0. */
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
