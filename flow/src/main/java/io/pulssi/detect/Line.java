package io.pulssi.detect;

import io.pulssi.state.Layout;
import java.util.Locale;

/** A line of evidence: one per kind of cause. */
public enum Line {
  /** More contacts than usual for this hour, relative to the other steps, and customers suffer. */
  DEMAND,
  /** Too few people or longer cases: waits beyond what the load explains. */
  CAPACITY,
  /** Resolved tickets come back. */
  REOPENS,
  /** Survey scores fall. */
  SURVEY,
  /** Plain limits, shown as WATCH while the step is still learning. */
  LIMITS;

  /** Layout within the state of a stage. */
  public static final Layout<Line> LAYOUT = Layout.names(Line.class);

  /** Such as {@code demand}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
