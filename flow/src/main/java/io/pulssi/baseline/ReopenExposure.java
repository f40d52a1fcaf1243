package io.pulssi.baseline;

import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/**
 * Reopened tickets against exposure: a resolved ticket comes back, if at all, within days, so its
 * exposure of one fades with a time constant of 22 hours: {@code R <- R e^(-5/1320) + resolved (1 -
 * e^(-5/1320))}. {@code q R} reopens are expected. Over all hours {@code q = (reopens + 1) /
 * (exposure + 10)} with 28 days' forgetting; the cells of the hour are shrunk to it, for customers
 * sleep at night. 20 bytes.
 */
final class ReopenExposure {
  static final Layout<ReopenExposure> LAYOUT =
      Layout.inPlace(ReopenExposure::new, ReopenExposure::layout);

  private static final double KEPT = StrictMath.exp(-5.0 / 1320);
  private static final double REMEMBERED = StrictMath.exp(-1.0 / (28 * 288));

  private float exposure;
  private float reopens;
  private float exposures;
  private float recentReopens;
  private float recentExposures;

  /** Takes a slice's resolved tickets in. */
  void expose(double resolved) {
    exposure = (float) (exposure * KEPT + resolved * (1 - KEPT));
  }

  /** Tickets that can come back in this slice. */
  double exposure() {
    return exposure;
  }

  /** Usual share of resolved tickets that come back. */
  double share() {
    return (reopens + 1.0) / (exposures + 10.0);
  }

  /** Takes a slice in; {@code learned} is the part of {@code seen} that may become normal. */
  void learn(double seen, double learned) {
    reopens = (float) (reopens * REMEMBERED + learned);
    exposures = (float) (exposures * REMEMBERED + exposure);
    recentReopens = (float) (recentReopens * KEPT + seen);
    recentExposures = (float) (recentExposures * KEPT + exposure);
  }

  /** Resolved tickets behind {@link #recentReopens()}. */
  double recentExposures() {
    return recentExposures;
  }

  /** Reopens of the last day or so, fading as exposure does. */
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
