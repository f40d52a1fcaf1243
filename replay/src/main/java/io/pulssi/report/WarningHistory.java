package io.pulssi.report;

import io.pulssi.event.Severity;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import org.jspecify.annotations.Nullable;

/** All revisions of one warning: when it was raised, paged and closed, and its evidence. */
final class WarningHistory {
  private final Warning first;
  private Warning shown;
  private Warning last;
  private Warning lastKnown;
  private @Nullable Warning paged;
  private Severity severity;
  private double score;

  WarningHistory(Warning first) {
    this.first = first;
    this.shown = first;
    this.last = first;
    this.lastKnown = first;
    this.severity = first.getSeverity();
    addRevision(first);
  }

  void addRevision(Warning revision) {
    last = revision;
    if (!revision.getFirstLeg().isEmpty()) {
      lastKnown = revision;
    }
    severity = worse(severity, revision.getSeverity());
    if (revision.getState() == WarningState.PAGED && paged == null) {
      paged = revision;
      shown = revision;
    } else if (paged == null && revision.getScore() > shown.getScore()) {
      shown = revision;
    }
    score = Math.max(score, revision.getScore());
  }

  private static Severity worse(Severity one, Severity other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** The first revision that paged. For a watch, the revision with the highest score. */
  Warning shown() {
    return shown;
  }

  Warning last() {
    return last;
  }

  /** The latest revision that names a first leg. */
  Warning lastKnown() {
    return lastKnown;
  }

  boolean isPage() {
    return paged != null;
  }

  String step() {
    return first.getStep();
  }

  /** When it was first raised. */
  long begunAt() {
    return first.getAt();
  }

  /** When it first paged; when it was first raised if it never paged. */
  long raisedAt() {
    return paged == null ? first.getAt() : paged.getAt();
  }

  boolean isClosed() {
    return last.getState() == WarningState.CLOSED;
  }

  Severity severity() {
    return severity;
  }

  double scoreMax() {
    return score;
  }
}
