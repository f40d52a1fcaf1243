package io.pulssi.detect;

import java.util.List;

/**
 * What speaks against one step.
 *
 * @param step step id
 * @param learning too little history to page
 * @param lowVolume too few contacts a day for the short windows
 * @param score all lines together; 1 pages
 * @param lines those with any evidence, heaviest first
 * @param excessContacts12h contacts of the last 12 hours beyond what is usual
 */
public record StepEvidence(
    String step,
    boolean learning,
    boolean lowVolume,
    double score,
    List<LineEvidence> lines,
    double excessContacts12h) {
  /** A score from here on opens a watch. */
  public static final double WATCH = 0.6;

  /** A score from here on pages. */
  public static final double PAGE = 1;
}
