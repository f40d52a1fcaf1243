package io.pulssi.command;

import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.view.OutputListener;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers the first page and the strongest watch from an event time on. */
final class FirstPageListener implements OutputListener {
  private final long from;
  private @Nullable Warning page;
  private @Nullable Warning watch;

  FirstPageListener(long from) {
    this.from = from;
  }

  @Override
  public synchronized void warning(Warning warning) {
    if (warning.getAt() < from) {
      return;
    }
    if (page == null && warning.getState() == WarningState.PAGED) {
      page = warning;
    }
    if (warning.getState() == WarningState.WATCH
        && (watch == null || warning.getScore() > watch.getScore())) {
      watch = warning;
    }
  }

  synchronized Optional<Warning> page() {
    return Optional.ofNullable(page);
  }

  synchronized Optional<Warning> strongestWatch() {
    return Optional.ofNullable(watch);
  }
}
