package io.pulssi.detect;

import io.pulssi.state.Fields;
import java.io.IOException;

/**
 * How busy a step is: contacts divided by usual contacts, both as moving averages over 2 hours, in
 * ten bins of the log ratio. 8 bytes.
 */
final class ContactLoad {
  static final int BINS = 10;

  private static final double RATE = 1.0 / 24;
  private static final double LOWEST = -.6;
  private static final double WIDTH = .15;

  /**
   * Added to both averages, in contacts a slice: it keeps the ratio near 1 where hardly anybody
   * calls.
   */
  private static final double SMOOTHING = .5;

  private float seen;
  private float expected;

  void add(double contacts, double usual) {
    seen = (float) (seen + RATE * (contacts - seen));
    expected = (float) (expected + RATE * (usual - expected));
  }

  /** 0 (far fewer contacts than usual) to 9 (far more). */
  int bin() {
    double ratio = StrictMath.log((seen + SMOOTHING) / (expected + SMOOTHING));
    return (int) Math.max(0, Math.min(BINS - 1, Math.floor((ratio - LOWEST) / WIDTH) + 1));
  }

  void layout(Fields fields) throws IOException {
    seen = fields.float32(seen);
    expected = fields.float32(expected);
  }
}
