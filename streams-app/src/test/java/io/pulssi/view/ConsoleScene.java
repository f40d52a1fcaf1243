package io.pulssi.view;

import io.pulssi.event.OutcomeKind;
import io.pulssi.event.Signal;
import io.pulssi.event.StepState;
import io.pulssi.event.WarningState;

/** What the console is shown: a bank whose phone desk pages for the internet bank's trouble. */
public final class ConsoleScene {
  private static final int SLICE_MILLIS = 300_000;
  private static final int SLICES = 36;

  private ConsoleScene() {}

  /**
   * Everyday banking is paged with the internet bank, blind for tickets, as its likely first leg.
   */
  public static OutputView trouble() {
    var view = new OutputView();
    view.connected(true);
    view.put(Outputs.status("internet-banking", StepState.BLIND, 0, null));
    view.put(Outputs.status("everyday-banking", StepState.PAGED, 1.25, "w1"));
    for (int i = SLICES; i > 0; i--) {
      long to = Decided.TO - i * (long) SLICE_MILLIS;
      view.put(Outputs.signal("everyday-banking", "queue-wait", 40 + i % 7, to));
      view.put(share("queue-abandonment", .25, 8, to));
      view.put(share("survey-response-rate", .1, 20, to));
    }
    view.put(Outputs.signal("everyday-banking", "queue-wait", 95.5, Decided.TO + SLICE_MILLIS));
    view.put(Decided.warning("w0", 4, WarningState.CLOSED, Decided.FROM));
    view.put(Decided.warning("w1", 1, WarningState.WATCH, Decided.FROM));
    view.put(Decided.warning("w1", 2, WarningState.PAGED, Decided.TO));
    view.put(Outputs.outcome("w0", OutcomeKind.CONFIRMED, Decided.FROM, 7_200L));
    view.put(Outputs.outcome("w1", OutcomeKind.PENDING, Decided.TO, null));
    view.put(
        Outputs.deadLetter(
            "unmapped", Decided.FROM, "category: fax (expected: one that a step claims)"));
    return view;
  }

  /** The same bank on a quiet day. */
  public static OutputView quiet() {
    var view = new OutputView();
    view.connected(true);
    view.put(Outputs.status("internet-banking", StepState.NORMAL, 0, null));
    view.put(Outputs.status("everyday-banking", StepState.NORMAL, .1, null));
    view.put(Outputs.signal("everyday-banking", "queue-wait", 41, Decided.TO + SLICE_MILLIS));
    return view;
  }

  /** A slice ends: the clock moves, and the states may stay as they are. */
  public static void slice(OutputView view, long to) {
    view.put(Outputs.signal("everyday-banking", "queue-wait", 50, to));
  }

  public static void state(OutputView view, String step, StepState state, double score) {
    view.put(Outputs.status(step, state, score, null));
  }

  /** The broker of the view answers, or does not. */
  public static void connected(OutputView view, boolean now) {
    view.connected(now);
  }

  private static Signal share(String name, double observed, long n, long to) {
    Signal signal = Outputs.signal("everyday-banking", name, observed, to);
    signal.setUnit("share");
    signal.setN(n);
    signal.setExpected(.1);
    signal.setLow(.05);
    signal.setHigh(.2);
    return signal;
  }
}
