package io.pulssi.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

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

  /** Whether waits have ever been seen: without them harm cannot be told. */
  boolean harmKnown;

  final FastPath fast;
  final Load load;
  final RecentEnds ends;
  final BettingCusum oneHour;
  final BettingCusum twoHours;

  /** Hourly variance over that of chance, of reopens and of low scores. */
  final float[] dispersions = {1, 1};

  final RatioCusum[] reopens;
  final RatioCusum[] lowScores;

  StepTrace() {
    this(
        new FastPath(),
        new Load(),
        new RecentEnds(),
        new BettingCusum(),
        new BettingCusum(),
        new RatioCusum[] {new RatioCusum(), new RatioCusum()},
        new RatioCusum[] {new RatioCusum(), new RatioCusum()});
  }

  private StepTrace(
      FastPath fast,
      Load load,
      RecentEnds ends,
      BettingCusum oneHour,
      BettingCusum twoHours,
      RatioCusum[] reopens,
      RatioCusum[] lowScores) {
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

  void write(DataOutput out) throws IOException {
    now.write(out);
    before.write(out);
    maxima.write(out);
    demand.write(out);
    out.writeFloat(waitThreeHours);
    out.writeInt(lastWaits);
    out.writeBoolean(harmKnown);
    fast.write(out);
    load.write(out);
    ends.write(out);
    oneHour.write(out);
    twoHours.write(out);
    out.writeFloat(dispersions[0]);
    out.writeFloat(dispersions[1]);
    for (int i = 0; i < 2; i++) {
      reopens[i].write(out);
      lowScores[i].write(out);
    }
  }

  static StepTrace read(DataInput in) throws IOException {
    HourSums now = HourSums.read(in);
    HourSums before = HourSums.read(in);
    DayMaxima maxima = DayMaxima.read(in);
    DemandFinding demand = DemandFinding.read(in);
    float waitThreeHours = in.readFloat();
    int lastWaits = in.readInt();
    boolean harmKnown = in.readBoolean();
    FastPath fast = FastPath.read(in);
    Load load = Load.read(in);
    RecentEnds ends = RecentEnds.read(in);
    BettingCusum oneHour = BettingCusum.read(in);
    BettingCusum twoHours = BettingCusum.read(in);
    float first = in.readFloat();
    float second = in.readFloat();
    var reopens = new RatioCusum[2];
    var lowScores = new RatioCusum[2];
    for (int i = 0; i < 2; i++) {
      reopens[i] = RatioCusum.read(in);
      lowScores[i] = RatioCusum.read(in);
    }
    var trace = new StepTrace(fast, load, ends, oneHour, twoHours, reopens, lowScores);
    trace.harmKnown = harmKnown;
    trace.dispersions[0] = first;
    trace.dispersions[1] = second;
    trace.now = now;
    trace.before = before;
    trace.maxima = maxima;
    trace.demand = demand;
    trace.waitThreeHours = waitThreeHours;
    trace.lastWaits = lastWaits;
    return trace;
  }
}
