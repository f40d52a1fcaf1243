package io.pulssi.baseline;

import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/**
 * Expected reopens. A resolved ticket comes back within days or not at all. Its exposure, 1 in
 * total, is spread over the time after it and decays with a time constant of 22 hours: {@code R <-
 * R e^(-5/1320) + resolved (1 - e^(-5/1320))}. {@code q R} reopens are expected in a slice. Over
 * all hours {@code q = (reopens + 1) / (exposure + 10)}, where both sums decay with a time constant
 * of 28 days. The hour's own share is shrunk to this {@code q}, because customers reopen fewer
 * tickets at night. 20 bytes.
 */
final class ReopenExposure {
  static final Layout<ReopenExposure> LAYOUT =
      Layout.inPlace(ReopenExposure::new, ReopenExposure::layout);

  private static final double EXPOSURE_DECAY = StrictMath.exp(-5.0 / 1320);
  private static final double SHARE_DECAY = StrictMath.exp(-1.0 / (28 * 288));

  private float exposure;
  private float reopens;
  private float exposures;
  private float recentReopens;
  private float recentExposures;

  /** Adds the tickets resolved in a slice. */
  void addResolved(double resolved) {
    exposure = (float) (exposure * EXPOSURE_DECAY + resolved * (1 - EXPOSURE_DECAY));
  }

  /** Exposure of this slice: {@code R} above. */
  double exposure() {
    return exposure;
  }

  /** Usual share of resolved tickets that come back: {@code q} above. */
  double share() {
    return (reopens + 1.0) / (exposures + 10.0);
  }

  /**
   * Adds the reopens of a slice; {@code learned} is the part of {@code seen} that the baseline may
   * learn.
   */
  void learn(double seen, double learned) {
    reopens = (float) (reopens * SHARE_DECAY + learned);
    exposures = (float) (exposures * SHARE_DECAY + exposure);
    recentReopens = (float) (recentReopens * EXPOSURE_DECAY + seen);
    recentExposures = (float) (recentExposures * EXPOSURE_DECAY + exposure);
  }

  /** Exposure of about the last day, with the same decay. */
  double recentExposures() {
    return recentExposures;
  }

  /** Reopens of about the last day, with the same decay as the exposure. */
  double recentReopens() {
    return recentReopens;
  }

  private void layout(Fields fields) throws IOException {
    exposure = fields.float32(exposure);
    reopens = fields.float32(reopens);
    exposures = fields.float32(exposures);
    recentReopens = fields.float32(recentReopens);
    recentExposures = fields.float32(recentExposures);
  }
}
