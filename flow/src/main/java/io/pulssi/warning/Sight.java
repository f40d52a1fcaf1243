package io.pulssi.warning;

import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.StepEvidence;

/**
 * What one slice shows of one step.
 *
 * @param evidence what speaks against the step
 * @param people whom it touches
 * @param frozen the evidence cannot move: all sources of the step are silent, or a storm hides it
 * @param held what is over is explained by a common cause that has been told: nobody is paged twice
 * @param from start of the slice, epoch milliseconds
 * @param at end of the slice, when this became decidable
 */
record Sight(
    StepEvidence evidence, People people, boolean frozen, boolean held, long from, long at) {
  /** A score from here on opens a watch. */
  static final double WATCH = 0.6;

  /** A score from here on pages. */
  static final double PAGE = 1;

  boolean watches() {
    return evidence.score() >= WATCH;
  }

  boolean over() {
    return evidence.score() >= PAGE;
  }

  boolean pages() {
    return over() && !evidence.learning() && !held;
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

  /** People behind the broadest line; lines overlap in whom they see, so they are not summed. */
  long customers() {
    return evidence.lines().stream().mapToLong(LineEvidence::n).max().orElse(0);
  }

  static boolean over(LineEvidence line) {
    return line.line() != Line.LIMITS && line.weight() >= PAGE;
  }
}
