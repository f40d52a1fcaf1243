package io.pulssi.view;

import io.pulssi.baseline.SignalName;
import io.pulssi.event.Signal;
import io.pulssi.event.StepState;
import io.pulssi.event.StepStatus;
import java.util.List;

/** The outputs of a journey of many steps with twelve signals each. */
public final class LargeJourney {
  public static final int SIGNALS_OF_A_STEP = 12;

  private final int steps;

  public LargeJourney(int steps) {
    this.steps = steps;
  }

  /** End of a slice, epoch milliseconds. */
  static long at(int slice) {
    return Decided.TO + slice * 300_000L;
  }

  /** Puts what one closed slice says, each record with texts of its own, as a topic's have. */
  public void slice(OutputView view, int slice) {
    for (int step = 0; step < steps; step++) {
      view.put(status("step-" + step, slice));
      for (int i = 0; i < SIGNALS_OF_A_STEP; i++) {
        view.put(signal("step-" + step, SignalName.values()[i], slice));
      }
    }
  }

  private static StepStatus status(String step, int slice) {
    return StepStatus.newBuilder()
        .setJourney(copy("bank"))
        .setStep(step)
        .setOwner(copy("retail"))
        .setState(StepState.NORMAL)
        .setScore(.25)
        .setSince(Decided.FROM)
        .setAt(at(slice))
        .setBlind(List.of())
        .build();
  }

  private static Signal signal(String step, SignalName name, int slice) {
    return Signal.newBuilder()
        .setJourney(copy("bank"))
        .setStep(step)
        .setSignal(copy(name.label()))
        .setFrom(at(slice - 1))
        .setTo(at(slice))
        .setN(41)
        .setObserved(40.25 + slice)
        .setUnit(copy(name.unit()))
        .setExpected(40.0)
        .setLow(20.25)
        .setHigh(70.0)
        .setEvidence(0.125)
        .setState(StepState.NORMAL)
        .build();
  }

  private static String copy(String text) {
    return new String(text.toCharArray());
  }
}
