package io.pulssi.arena.fourlines.baseline;

/**
 * What a baseline remembers of a step and changes in every slice; the cells of single hours are
 * kept apart.
 *
 * @param all the broadest cell
 * @param spread how much it varies
 * @param drift how far today has pulled it
 * @param silence what its sources should have said
 * @param reopening exposure of resolved tickets
 * @param days its history in days
 */
public record StepHistory(
    Cell all, Spread spread, Drift drift, Silence silence, Reopening reopening, ObservedDays days) {

  static StepHistory empty() {
    return new StepHistory(
        new Cell(), new Spread(), new Drift(), new Silence(), new Reopening(), new ObservedDays());
  }
}
