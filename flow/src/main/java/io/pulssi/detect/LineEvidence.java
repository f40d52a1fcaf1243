package io.pulssi.detect;

import io.pulssi.baseline.SignalName;

/**
 * One line of evidence against one step.
 *
 * @param line which line it is
 * @param weight evidence divided by the threshold of the line; from 1 on it pages by itself
 * @param since onset of this evidence, epoch milliseconds
 * @param signal the signal with the largest part
 * @param observed value of the signal over the window of the line, in its unit
 * @param expected usual value; NaN while unknown
 * @param n number of observations
 */
public record LineEvidence(
    Line line,
    double weight,
    long since,
    SignalName signal,
    double observed,
    double expected,
    long n) {

  /** Whether it pages by itself. Fixed limits never do. */
  public boolean pages() {
    return line != Line.LIMITS && weight >= StepEvidence.PAGE;
  }
}
