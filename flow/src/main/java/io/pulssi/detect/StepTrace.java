package io.pulssi.detect;

import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/** State of a step that changes in every slice. */
public final class StepTrace {
  /** Layout in a store. */
  public static final Layout<StepTrace> LAYOUT = Layout.inPlace(StepTrace::new, StepTrace::layout);

  HourSums now = new HourSums(0);
  HourSums before = new HourSums(0);
  DayMaxima maxima = new DayMaxima(0);
  DemandFinding demand = DemandFinding.NONE;

  /** Mean wait z of the last 3 full hours; NaN without any. */
  float waitThreeHours = Float.NaN;

  /** Last slice with waits or with a blind source of waits. */
  int lastWaits;

  /** Whether waits were ever seen. Without them harm is unknown. */
  boolean harmKnown;

  final FastPath fast = new FastPath();
  final ContactLoad load = new ContactLoad();
  final RecentEnds ends = new RecentEnds();
  final BettingCusum oneHour = new BettingCusum();
  final BettingCusum twoHours = new BettingCusum();

  /** Dispersion of reopens and of low scores: hourly variance over that of chance. */
  final float[] dispersions = {1, 1};

  final RatioCusum[] reopens = {new RatioCusum(), new RatioCusum()};
  final RatioCusum[] lowScores = {new RatioCusum(), new RatioCusum()};

  StepTrace() {}

  /**
   * Resets the evidence of waits. After a closed period, older evidence would give a wrong onset.
   */
  void forgetWaits() {
    oneHour.reset();
    twoHours.reset();
    fast.reset();
  }

  /** Resets all evidence. A step that learns, at first or again after a long gap, has none. */
  void forgetEvidence() {
    oneHour.reset();
    twoHours.reset();
    fast.reset();
    for (int i = 0; i < reopens.length; i++) {
      reopens[i].reset();
      lowScores[i].reset();
    }
  }

  /** The window with more evidence: one hour or two. */
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
