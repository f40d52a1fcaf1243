package io.pulssi.detect;

import io.pulssi.state.Fields;
import java.io.IOException;

/**
 * Evidence from about the last hour, in every slice: moving averages (weight {@code a} = 1/12 a
 * slice) of the wait z and the abandonment z. The evidence is the smaller average in standard
 * deviations of such an average, {@code min(s_wait, s_abandoned) / sqrt(a / (2 - a))}. 12 bytes.
 */
final class FastPath {
  private static final double RATE = 1.0 / 12;
  private static final double DEVIATION = Math.sqrt(RATE / (2 - RATE));

  /**
   * Evidence up to here is chance. The onset is the slice in which the evidence last rose above it.
   */
  private static final double CHANCE_MAX = 1;

  private float wait;
  private float abandoned;
  private int onset;

  void add(double waitZ, double abandonedZ, int at) {
    boolean quiet = evidence() <= CHANCE_MAX;
    wait = (float) (wait + RATE * (waitZ - wait));
    abandoned = (float) (abandoned + RATE * (abandonedZ - abandoned));
    if (quiet) {
      onset = at;
    }
  }

  /** The evidence in standard deviations, not below 0. */
  double evidence() {
    return Math.max(0, Math.min(wait, abandoned)) / DEVIATION;
  }

  /** Slice in which the evidence last rose above chance. */
  int onset() {
    return onset;
  }

  void reset() {
    wait = 0;
    abandoned = 0;
  }

  void layout(Fields fields) throws IOException {
    wait = fields.float32(wait);
    abandoned = fields.float32(abandoned);
    onset = fields.int32(onset);
  }
}
