package io.pulssi.detect;

import io.pulssi.state.Fields;
import java.io.IOException;

/**
 * The hour that just passed, slice by slice: moving averages (1/12 a slice) of the wait and the
 * abandonment z. Its evidence is the smaller of the two in its own standard deviations, {@code
 * min(s_wait, s_abandoned) / sqrt(a / (2 - a))}. 12 bytes.
 */
final class FastPath {
  private static final double RATE = 1.0 / 12;
  private static final double DEVIATION = Math.sqrt(RATE / (2 - RATE));

  /** Below this it is chance: where it was last passed, trouble began. */
  private static final double CHANCE = 1;

  private float wait;
  private float abandoned;
  private int onset;

  void add(double waitZ, double abandonedZ, int at) {
    boolean quiet = evidence() <= CHANCE;
    wait = (float) (wait + RATE * (waitZ - wait));
    abandoned = (float) (abandoned + RATE * (abandonedZ - abandoned));
    if (quiet) {
      onset = at;
    }
  }

  /** Standard deviations, not below 0. */
  double evidence() {
    return Math.max(0, Math.min(wait, abandoned)) / DEVIATION;
  }

  /** Slice since which it has been more than chance. */
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
