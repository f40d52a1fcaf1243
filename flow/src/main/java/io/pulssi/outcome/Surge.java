package io.pulssi.outcome;

import io.pulssi.state.Layout;

/**
 * Far more complaints about a step than usual.
 *
 * @param step step id
 * @param at end of the hour with which it first held, epoch milliseconds
 * @param until end of the hour with which it last held, as far as is known; not before {@code at}
 */
public record Surge(String step, long at, long until) {
  static final Layout<Surge> LAYOUT =
      Layout.of(
          new Surge("", 0, 0),
          (surge, fields) ->
              new Surge(
                  fields.text(surge.step), fields.int64(surge.at), fields.int64(surge.until)));

  /** The same surge, still going on. */
  Surge lasting(long to) {
    return new Surge(step, at, to);
  }
}
