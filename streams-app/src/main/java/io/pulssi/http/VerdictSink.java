package io.pulssi.http;

import io.pulssi.event.Verdict;

/** Where an owner's word goes. */
@FunctionalInterface
public interface VerdictSink {

  /**
   * Returns when the word is safe.
   *
   * @throws VerdictNotTakenException if it could not be kept
   */
  void take(Verdict verdict) throws VerdictNotTakenException;
}
