package io.pulssi.warning;

import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.warning.words.CustomerNumbers;

/**
 * What one slice shows of one step.
 *
 * @param evidence what speaks against the step
 * @param customers how many come through the step, and how many of those asked replied
 * @param frozen the evidence cannot move: all sources but complaints are silent, or a storm hides
 *     it
 * @param suppressed a common cause explains it and was told already: nobody is paged twice
 * @param from start of the slice, epoch milliseconds
 * @param at end of the slice, when this became decidable
 */
record StepSnapshot(
    StepEvidence evidence,
    CustomerNumbers customers,
    boolean frozen,
    boolean suppressed,
    long from,
    long at) {

  boolean watches() {
    return evidence.score() >= StepEvidence.WATCH;
  }

  boolean over() {
    return evidence.score() >= StepEvidence.PAGE;
  }

  boolean pages() {
    return over() && !evidence.learning() && !suppressed;
  }

  long millis() {
    return at - from;
  }

  /** When the heaviest line says it began; the slice's start when no line says anything. */
  long onset() {
    return evidence.lines().isEmpty() ? from : evidence.lines().get(0).since();
  }

  /** The heaviest line; {@link Line#LIMITS} when no line says anything, which never pages. */
  Line leading() {
    return evidence.lines().isEmpty() ? Line.LIMITS : evidence.lines().get(0).line();
  }

  /** Contacts behind the broadest line; lines count the same contacts, so they are not summed. */
  long contacts() {
    return evidence.lines().stream().mapToLong(LineEvidence::n).max().orElse(0);
  }
}
