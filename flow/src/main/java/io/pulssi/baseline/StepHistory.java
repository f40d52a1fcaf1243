package io.pulssi.baseline;

import io.pulssi.state.Layout;

/**
 * State of one step's baseline that changes in every slice. The cells of single hours are kept in
 * another store.
 *
 * @param all the cell of all hours together
 * @param spread how much each series varies
 * @param drift how far today has moved the baseline
 * @param silence which sources are silent
 * @param reopening exposure of resolved tickets
 * @param completeness whether a feed has lost one kind of its events
 * @param days days with data
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
