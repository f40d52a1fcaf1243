package io.pulssi.console;

import io.pulssi.event.StepState;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.figure.PlainFigures;
import io.pulssi.view.OutputListener;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** One line per change of a step's state and per revision of a warning. */
final class ChangeLines implements OutputListener {
  private final StepNames names;
  private final WarningSentence sentence;
  private final Consumer<String> out;
  private final Map<String, StepState> lastByStep = new HashMap<>();

  ChangeLines(StepNames names, Consumer<String> out) {
    this.names = names;
    this.sentence = new WarningSentence(names);
    this.out = out;
  }

  @Override
  public void status(StepStatus status) {
    StepState last =
        lastByStep.put(status.getJourney() + "/" + status.getStep(), status.getState());
    if (last != status.getState()) {
      out.accept(
          String.format(
              Locale.ROOT,
              "%s  %-8s  %s%s (score %s)",
              names.time(status.getJourney(), status.getAt()),
              "step",
              names.name(status.getJourney(), status.getStep()),
              last == null ? " is " + status.getState() : ": " + last + " to " + status.getState(),
              PlainFigures.score(status.getScore())));
    }
  }

  @Override
  public void warning(Warning warning) {
    out.accept(sentence.of(warning));
  }
}
