package io.pulssi.detect;

import io.pulssi.baseline.SignalName;

/**
 * What one line of evidence says of one step.
 *
 * @param line which
 * @param weight evidence over the line's threshold; 1 pages by itself
 * @param since onset: when this evidence last left zero, epoch milliseconds
 * @param signal the signal that leads it
 * @param observed that signal over the line's window, in its unit
 * @param expected what is usual; NaN while unknown
 * @param n observations behind it
 */
public record LineEvidence(
    Line line,
    double weight,
    long since,
    SignalName signal,
    double observed,
    double expected,
    long n) {

  /** Whether it pages by itself; plain limits never do. */
  public boolean pages() {
    return line != Line.LIMITS && weight >= StepEvidence.PAGE;
  }
}
