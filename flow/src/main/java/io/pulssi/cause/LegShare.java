package io.pulssi.cause;

import io.pulssi.state.Layout;

/**
 * How much of a step's trouble a step explains.
 *
 * @param step step id
 * @param share 0 to 1; the shares of one trouble sum to 1
 * @param learned most of it came over an edge that the map does not have
 */
public record LegShare(String step, double share, boolean learned) {
  /** Layout within the state of warnings; version 1 knew no edges but those of the map. */
  public static final Layout<LegShare> LAYOUT =
      Layout.of(
          new LegShare("", 0),
          (share, fields) ->
              new LegShare(
                  fields.text(share.step),
                  fields.float64(share.share),
                  fields.since(2) && fields.flag(share.learned)));

  /** From this share on the leg is named and its owner paged; below, it is "A or B". */
  private static final double CLEAR = 0.6;

  /** Over edges of the map. */
  public LegShare(String step, double share) {
    this(step, share, false);
  }

  /** Whether it is large enough to name the step and to page its owner. */
  public boolean isClear() {
    return share >= CLEAR;
  }
}
