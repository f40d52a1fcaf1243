package io.pulssi.cause;

import io.pulssi.slice.SliceSpan;
import io.pulssi.state.Layout;
import java.time.Duration;

/**
 * A rise of a step's contacts above usual, given what all steps have in common.
 *
 * @param z standard deviations, 0 when none
 * @param onset when it began: start of its likeliest window, epoch milliseconds
 * @param ratio seen over usual in that window
 * @param excess contacts of that window beyond usual
 * @param at when it was that strong
 */
record ContactRise(double z, long onset, double ratio, double excess, long at) {
  static final ContactRise NONE = new ContactRise(0, SliceSpan.NEVER, 1, 0, SliceSpan.NEVER);

  static final Layout<ContactRise> LAYOUT =
      Layout.of(
          NONE,
          (rise, fields) ->
              fields.flag(rise.z > 0)
                  ? new ContactRise(
                      fields.float64(rise.z),
                      fields.int64(rise.onset),
                      fields.float64(rise.ratio),
                      fields.float64(rise.excess),
                      fields.int64(rise.at))
                  : NONE);

  /** From here on there is something that a predecessor could explain. */
  static final double NOTABLE = 1.5;

  private static final long KEPT = Duration.ofHours(24).toMillis();

  /** The stronger of this and a later one; after a day the later one. */
  ContactRise or(ContactRise later, long now) {
    return at != SliceSpan.NEVER && now - at <= KEPT && z > later.z ? this : later;
  }

  /** Contacts beyond usual, an hour. */
  double perHour() {
    return excess * SliceSpan.HOUR_MILLIS / (at - onset);
  }

  boolean notable() {
    return z >= NOTABLE;
  }
}
