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
    SeasonalCell all,
    SeriesSpread spread,
    DailyDrift drift,
    SourceSilence silence,
    ReopenExposure reopening,
    FeedCompleteness completeness,
    ObservedDays days) {

  /** Layout in a store. */
  public static final Layout<StepHistory> LAYOUT =
      Layout.of(
          empty(),
          (history, fields) ->
              new StepHistory(
                  fields.part(SeasonalCell.LAYOUT, history.all),
                  fields.part(SeriesSpread.LAYOUT, history.spread),
                  fields.part(DailyDrift.LAYOUT, history.drift),
                  fields.part(SourceSilence.LAYOUT, history.silence),
                  fields.part(ReopenExposure.LAYOUT, history.reopening),
                  fields.part(FeedCompleteness.LAYOUT, history.completeness),
                  fields.part(ObservedDays.LAYOUT, history.days)));

  static StepHistory empty() {
    return new StepHistory(
        new SeasonalCell(),
        new SeriesSpread(),
        new DailyDrift(),
        new SourceSilence(),
        new ReopenExposure(),
        new FeedCompleteness(),
        new ObservedDays());
  }
}
