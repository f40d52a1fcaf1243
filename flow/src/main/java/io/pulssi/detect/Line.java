package io.pulssi.detect;

import io.pulssi.state.Layout;
import java.util.Locale;

/** A line of evidence; there is one per kind of cause. */
public enum Line {
  /**
   * More contacts than usual for this hour, relative to the other steps, while waits and
   * abandonment are worse than usual.
   */
  DEMAND,
  /** Too few agents or longer cases: waits are longer than the load explains. */
  CAPACITY,
  /** Resolved tickets come back. */
  REOPENS,
  /** Survey scores fall. */
  SURVEY,
  /** Fixed limits. They open a WATCH and never page. */
  LIMITS;

  /** Layout within the state of a stage. */
  public static final Layout<Line> LAYOUT = Layout.names(Line.class);

  /** Such as {@code demand}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
