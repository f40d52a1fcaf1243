package io.pulssi.http;

import io.pulssi.event.Verdict;

/** Saves owners' verdicts. */
@FunctionalInterface
public interface VerdictSink {

  /**
   * Returns when the verdict is saved.
   *
   * @throws VerdictNotTakenException if it could not be saved
   */
  void take(Verdict verdict) throws VerdictNotTakenException;
}
