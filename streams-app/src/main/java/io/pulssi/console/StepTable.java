package io.pulssi.console;

import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.figure.PlainFigures;
import io.pulssi.view.OutputView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table of every step's state, score and reason, no wider than the terminal. */
final class StepTable {
  private static final int NAME_WIDTH = 28;

  private final OutputView view;
  private final StepNames names;

  StepTable(OutputView view, StepNames names) {
    this.view = view;
    this.names = names;
  }

  /**
   * The lines to draw.
   *
   * @param width columns; longer lines are cut
   * @param pace speed of event time in times real time; 0 leaves it out
   */
  List<String> lines(int width, long pace) {
    var lines = new ArrayList<String>();
    for (String journey : view.journeys()) {
      lines.add("");
      lines.add(head(journey, pace));
      lines.add(row("step", "state", "score", "why"));
      names.inOrder(view.statuses(journey)).forEach(status -> lines.add(step(status)));
    }
    if (lines.isEmpty()) {
      lines.add("waiting for the first closed slice");
    }
    return lines.stream().map(line -> cut(line, width)).toList();
  }

  private String head(String journey, long pace) {
    String speed = pace == 0 ? "" : String.format(Locale.ROOT, ", %,d times real time", pace);
    String as = view.connected() ? "" : " (no broker answers; last known state)";
    return "%s  up to %s%s%s"
        .formatted(journey, names.time(journey, view.dataUpTo(journey)), speed, as);
  }

  private String step(StepStatus status) {
    Warning warning = open(status);
    double score =
        warning == null ? status.getScore() : Math.max(status.getScore(), warning.getScore());
    return row(
        names.name(status.getJourney(), status.getStep()),
        mark(status) + " " + status.getState(),
        PlainFigures.score(score),
        warning == null ? blind(status) : warning.getBecause());
  }

  private @Nullable Warning open(StepStatus status) {
    return view.warnings(status.getJourney()).stream()
        .filter(w -> w.getStep().equals(status.getStep()) && w.getState() != WarningState.CLOSED)
        .reduce((one, other) -> one.getAt() > other.getAt() ? one : other)
        .orElse(null);
  }

  private static String blind(StepStatus status) {
    return status.getBlind().isEmpty() ? "" : "silent: " + String.join(", ", status.getBlind());
  }

  /** A sign beside the word, to be found quickly. */
  private static String mark(StepStatus status) {
    return switch (status.getState()) {
      case PAGED -> "#";
      case WATCH -> "!";
      case CLEARING -> "v";
      case BLIND -> "?";
      case NORMAL -> ".";
      case LEARNING, LOW_VOLUME, UNKNOWN -> "-";
    };
  }

  private static String row(String name, String state, String score, String why) {
    return String.format(
        Locale.ROOT,
        "  %-" + NAME_WIDTH + "s  %-12s  %5s  %s",
        cut(name, NAME_WIDTH),
        state,
        score,
        why);
  }

  private static String cut(String text, int width) {
    String plain = text.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= width ? plain : plain.substring(0, Math.max(0, width - 1)) + "…";
  }
}
