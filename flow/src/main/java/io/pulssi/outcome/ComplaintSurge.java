package io.pulssi.outcome;

import io.pulssi.state.Layout;

/**
 * Far more complaints about a step than usual.
 *
 * @param step step id
 * @param at end of the hour with which it first held, epoch milliseconds
 * @param until end of the hour with which it last held, as far as is known; not before {@code at}
 */
public record ComplaintSurge(String step, long at, long until) {
  static final Layout<ComplaintSurge> LAYOUT =
      Layout.of(
          new ComplaintSurge("", 0, 0),
          (surge, fields) ->
              new ComplaintSurge(
                  fields.text(surge.step), fields.int64(surge.at), fields.int64(surge.until)));

  /** The same surge, still going on. */
  ComplaintSurge lasting(long to) {
    return new ComplaintSurge(step, at, to);
  }
}
