package io.pulssi.arena.fourlines.detect;

/** What detection remembers of a step and changes in every slice. */
public final class StepTrace {
  HourSums now = new HourSums(0);
  HourSums before = new HourSums(0);
  DayMaxima maxima = new DayMaxima(0);
  DemandFinding demand = DemandFinding.NONE;

  /** Mean wait z of the last 3 full hours; NaN without any. */
  float waitThreeHours = Float.NaN;

  /** Last slice in which waits were seen, or would have been but for a blind source. */
  int lastWaits;

  final Harm harm;
  final FastPath fast;
  final Load load;
  final RecentEnds ends;
  final BettingCusum oneHour;
  final BettingCusum twoHours;
  final RatioCusum[] reopens;
  final RatioCusum[] lowScores;

  StepTrace() {
    this(
        new Harm(),
        new FastPath(),
        new Load(),
        new RecentEnds(),
        new BettingCusum(),
        new BettingCusum(),
        new RatioCusum[] {new RatioCusum(), new RatioCusum()},
        new RatioCusum[] {new RatioCusum(), new RatioCusum()});
  }

  private StepTrace(
      Harm harm,
      FastPath fast,
      Load load,
      RecentEnds ends,
      BettingCusum oneHour,
      BettingCusum twoHours,
      RatioCusum[] reopens,
      RatioCusum[] lowScores) {
    this.harm = harm;
    this.fast = fast;
    this.load = load;
    this.ends = ends;
    this.oneHour = oneHour;
    this.twoHours = twoHours;
    this.reopens = reopens;
    this.lowScores = lowScores;
  }

  /** After a closed period waits start afresh: evidence from before it would give a false onset. */
  void forgetWaits() {
    oneHour.reset();
    twoHours.reset();
    fast.reset();
    harm.reset();
  }

  /** A step that learns, at first or again after a long gap, holds no evidence. */
  void forgetEvidence() {
    oneHour.reset();
    twoHours.reset();
    fast.reset();
    for (int i = 0; i < reopens.length; i++) {
      reopens[i].reset();
      lowScores[i].reset();
    }
  }

  /** The window with more evidence. */
  BettingCusum bets() {
    return twoHours.evidence() > oneHour.evidence() ? twoHours : oneHour;
  }
}
