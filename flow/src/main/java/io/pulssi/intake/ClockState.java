package io.pulssi.intake;

import io.pulssi.state.Layout;

/**
 * What is kept of a {@link PartitionClock}.
 *
 * @param newest time of the newest event
 * @param told the last watermark told
 * @param live whether events were current when they came
 */
record ClockState(long newest, long told, boolean live) {

  static final Layout<ClockState> LAYOUT =
      Layout.of(
          new ClockState(0, 0, false),
          (clock, fields) ->
              new ClockState(
                  fields.varint(clock.newest), fields.varint(clock.told), fields.flag(clock.live)));
}
