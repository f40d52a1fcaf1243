package io.pulssi.detect;

import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/** What detection remembers of a step and changes in every slice. */
public final class StepTrace {
  /** Layout in a store. */
  public static final Layout<StepTrace> LAYOUT = Layout.inPlace(StepTrace::new, StepTrace::layout);

  HourSums now = new HourSums(0);
  HourSums before = new HourSums(0);
  DayMaxima maxima = new DayMaxima(0);
  DemandFinding demand = DemandFinding.NONE;

  /** Mean wait z of the last 3 full hours; NaN without any. */
  float waitThreeHours = Float.NaN;

  /** Last slice in which waits were seen, or would have been but for a blind source. */
  int lastWaits;

  /** Whether waits have ever been seen: without them harm cannot be told. */
  boolean harmKnown;

  final FastPath fast = new FastPath();
  final ContactLoad load = new ContactLoad();
  final RecentEnds ends = new RecentEnds();
  final BettingCusum oneHour = new BettingCusum();
  final BettingCusum twoHours = new BettingCusum();

  /** Hourly variance over that of chance, of reopens and of low scores. */
  final float[] dispersions = {1, 1};

  final RatioCusum[] reopens = {new RatioCusum(), new RatioCusum()};
  final RatioCusum[] lowScores = {new RatioCusum(), new RatioCusum()};

  StepTrace() {}

  /** After a closed period waits start afresh: evidence from before it would give a false onset. */
  void forgetWaits() {
    oneHour.reset();
    twoHours.reset();
    fast.reset();
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

  private void layout(Fields fields) throws IOException {
    now.layout(fields);
    before.layout(fields);
    maxima.layout(fields);
    demand = fields.part(DemandFinding.LAYOUT, demand);
    waitThreeHours = fields.float32(waitThreeHours);
    lastWaits = fields.int32(lastWaits);
    harmKnown = fields.flag(harmKnown);
    fast.layout(fields);
    load.layout(fields);
    ends.layout(fields);
    oneHour.layout(fields);
    twoHours.layout(fields);
    fields.float32s(dispersions);
    for (int i = 0; i < reopens.length; i++) {
      reopens[i].layout(fields);
      lowScores[i].layout(fields);
    }
  }
}
