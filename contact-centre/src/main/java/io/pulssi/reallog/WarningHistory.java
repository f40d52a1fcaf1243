package io.pulssi.reallog;

import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One warning from its first revision to its last.
 *
 * @param revisions in order, at least one
 */
record WarningHistory(List<Warning> revisions) {

  WarningHistory {
    revisions = List.copyOf(revisions);
  }

  String step() {
    return first().getStep();
  }

  /** When anything was first said. */
  long since() {
    return first().getAt();
  }

  /** When it first paged. */
  OptionalLong pagedAt() {
    return revisions.stream()
        .filter(revision -> revision.getState() == WarningState.PAGED)
        .mapToLong(Warning::getAt)
        .findFirst();
  }

  /** When it closed; the end of time if it did not. */
  long closedAt() {
    Warning last = revisions.get(revisions.size() - 1);
    return last.getState() == WarningState.CLOSED ? last.getAt() : Long.MAX_VALUE;
  }

  /** The times over which it was in one of these states. */
  List<AlertSpan> spoken(Set<WarningState> states) {
    var spoken = new ArrayList<AlertSpan>();
    for (int i = 0; i < revisions.size(); i++) {
      Warning revision = revisions.get(i);
      long until = i + 1 < revisions.size() ? revisions.get(i + 1).getAt() : Long.MAX_VALUE;
      if (states.contains(revision.getState())) {
        add(new AlertSpan(step(), revision.getAt(), until), spoken);
      }
    }
    return spoken;
  }

  private static void add(AlertSpan next, List<AlertSpan> spoken) {
    int last = spoken.size() - 1;
    if (last >= 0 && spoken.get(last).to() == next.from()) {
      spoken.set(last, new AlertSpan(next.step(), spoken.get(last).from(), next.to()));
    } else {
      spoken.add(next);
    }
  }

  /** The line of evidence that led when it paged, or else when it began. */
  String line() {
    Warning telling =
        revisions.stream()
            .filter(revision -> revision.getState() == WarningState.PAGED)
            .findFirst()
            .orElse(first());
    return telling.getEvidence().isEmpty() ? "" : telling.getEvidence().get(0).getLine();
  }

  private Warning first() {
    return revisions.get(0);
  }
}
