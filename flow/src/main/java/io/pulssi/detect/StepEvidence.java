package io.pulssi.detect;

import java.util.List;

/**
 * The evidence against one step.
 *
 * @param step step id
 * @param learning whether there is too little history to page
 * @param lowVolume whether there are too few contacts a day for short windows
 * @param score all lines together; it pages from 1 on
 * @param lines lines with any evidence, strongest first
 * @param excessContacts12h contacts of the last 12 hours minus usual contacts
 */
public record StepEvidence(
    String step,
    boolean learning,
    boolean lowVolume,
    double score,
    List<LineEvidence> lines,
    double excessContacts12h) {
  /** From this score on a watch opens. */
  public static final double WATCH = 0.6;

  /** From this score on the step pages. */
  public static final double PAGE = 1;
}
