package io.pulssi.cause;

import io.pulssi.detect.StepEvidence;
import io.pulssi.slice.SliceSpan;
import io.pulssi.state.Layout;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a journey as a whole to find where trouble began: the lags of all its edges
 * together, and how far evidence of one cause common to many steps has mounted. Changed in place.
 */
public final class JourneyTrail {
  /** Layout in a store: 37 bytes stored. */
  public static final Layout<JourneyTrail> LAYOUT =
      Layout.inPlace(
          JourneyTrail::new,
          (trail, fields) -> {
            trail.lags = fields.part(LagDistribution.LAYOUT, trail.lags);
            trail.mounted = fields.float32(trail.mounted);
          });

  /** This much mounted evidence pages. */
  private static final double PAGES_AT = 3.5;

  /** One hour may add this much at most, and there may be this much in all. */
  private static final double HOUR_MOST = 1.5;

  private static final double MOST = 1.5 * PAGES_AT;

  LagDistribution lags = new LagDistribution();
  private float mounted;

  /** Nothing known. */
  public JourneyTrail() {}

  JourneyTrail(LagDistribution lags, float mounted) {
    this.lags = lags;
    this.mounted = mounted;
  }

  /**
   * Takes a slice in. One hour above the limit, early in the morning, happens now and then; only
   * hours that stay above it are a storm: {@code C ← min(5.25, max(0, C + min(1.5, score − 1)))} at
   * every full hour.
   *
   * @param common the evidence of a common cause; null while too few steps say anything of it
   * @param at end of the slice, epoch milliseconds
   */
  void mount(@Nullable StepEvidence common, long at) {
    if (common != null && at % SliceSpan.HOUR_MILLIS == 0) {
      double hour = StrictMath.min(HOUR_MOST, common.score() - 1);
      mounted = (float) StrictMath.min(MOST, StrictMath.max(0, mounted + hour));
    }
  }

  /** What has mounted as a score of which 1 pages. */
  double commonScore() {
    return mounted / PAGES_AT;
  }
}
