package io.pulssi.warning;

import io.pulssi.state.Layout;

/**
 * How much of a step's trouble a step explains.
 *
 * @param step step id
 * @param share 0 to 1; the shares of one trouble sum to 1
 * @param learned most of it came over an edge that the map does not have
 */
record Share(String step, double share, boolean learned) {
  /** Version 1 knew no edges but those of the map. */
  static final Layout<Share> LAYOUT =
      Layout.of(
          new Share("", 0),
          (share, fields) ->
              new Share(
                  fields.text(share.step),
                  fields.float64(share.share),
                  fields.since(2) && fields.flag(share.learned)));

  Share(String step, double share) {
    this(step, share, false);
  }
}
