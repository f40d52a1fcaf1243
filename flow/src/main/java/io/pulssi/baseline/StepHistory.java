package io.pulssi.baseline;

import io.pulssi.state.Layout;

/**
 * What a baseline remembers of a step and changes in every slice; the cells of single hours are
 * kept apart.
 *
 * @param all the broadest cell
 * @param spread how much it varies
 * @param drift how far today has pulled it
 * @param silence what its sources should have said
 * @param reopening exposure of resolved tickets
 * @param completeness whether a feed has lost one kind of its events
 * @param days its history in days
 */
public record StepHistory(
    Cell all,
    Spread spread,
    Drift drift,
    Silence silence,
    Reopening reopening,
    Completeness completeness,
    ObservedDays days) {

  /** Layout in a store. */
  public static final Layout<StepHistory> LAYOUT =
      Layout.of(
          empty(),
          (history, fields) ->
              new StepHistory(
                  fields.part(Cell.LAYOUT, history.all),
                  fields.part(Spread.LAYOUT, history.spread),
                  fields.part(Drift.LAYOUT, history.drift),
                  fields.part(Silence.LAYOUT, history.silence),
                  fields.part(Reopening.LAYOUT, history.reopening),
                  fields.part(Completeness.LAYOUT, history.completeness),
                  fields.part(ObservedDays.LAYOUT, history.days)));

  static StepHistory empty() {
    return new StepHistory(
        new Cell(),
        new Spread(),
        new Drift(),
        new Silence(),
        new Reopening(),
        new Completeness(),
        new ObservedDays());
  }
}
