package io.pulssi.outcome;

import io.pulssi.state.Layout;

/**
 * A complaint surge: far more complaints about a step than usual.
 *
 * @param step step id
 * @param at when it began: end of the first hour in which {@link SurgeRule} holds, epoch
 *     milliseconds
 * @param until end of the last hour so far in which the rule holds; not before {@code at}
 */
public record ComplaintSurge(String step, long at, long until) {
  static final Layout<ComplaintSurge> LAYOUT =
      Layout.of(
          new ComplaintSurge("", 0, 0),
          (surge, fields) ->
              new ComplaintSurge(
                  fields.text(surge.step), fields.int64(surge.at), fields.int64(surge.until)));

  /** The same surge, continued up to this time. */
  ComplaintSurge extendedTo(long to) {
    return new ComplaintSurge(step, at, to);
  }
}
