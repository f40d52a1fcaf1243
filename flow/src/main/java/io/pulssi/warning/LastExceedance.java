package io.pulssi.warning;

import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.slice.SliceSpan;
import io.pulssi.state.Layout;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * When a step was last over the level that pages. The rules for another page need it.
 *
 * @param at end of the last slice with a score of 1 or more; {@link SliceSpan#NEVER} if none
 * @param excess contacts of the 12 hours before that slice's end beyond what is usual
 * @param lines end of the last slice in which each line alone was over, for the lines that ever
 *     were
 */
record LastExceedance(long at, double excess, Map<Line, Long> lines) {
  static final LastExceedance NONE = new LastExceedance(SliceSpan.NEVER, 0, Map.of());

  static final Layout<LastExceedance> LAYOUT =
      Layout.of(
          NONE,
          (last, fields) ->
              new LastExceedance(
                  fields.int64(last.at),
                  fields.float64(last.excess),
                  fields.shortMap(Line.LAYOUT, Layout.INT64, last.lines)));

  /**
   * A line that was below for longer than this has ended its own episode: if it comes back, it is
   * news.
   */
  private static final long LINE_ENDS = Duration.ofHours(6).toMillis();

  /** After a slice that ended then. */
  LastExceedance after(StepEvidence evidence, long then) {
    if (evidence.score() < StepEvidence.PAGE
        && evidence.lines().stream().noneMatch(LineEvidence::pages)) {
      return this;
    }
    Map<Line, Long> overs = new EnumMap<>(Line.class);
    overs.putAll(lines);
    evidence.lines().stream()
        .filter(LineEvidence::pages)
        .forEach(line -> overs.put(line.line(), then));
    boolean over = evidence.score() >= StepEvidence.PAGE;
    return new LastExceedance(
        over ? then : at,
        over ? evidence.excessContacts12h() : excess,
        Collections.unmodifiableMap(overs));
  }

  /** Whether a line is over alone that was not within the stretch before then. */
  boolean isOtherTrouble(StepEvidence evidence, long then, Duration stretch) {
    return evidence.lines().stream()
        .filter(LineEvidence::pages)
        .map(line -> lines.get(line.line()))
        .anyMatch(last -> last == null || then - last > stretch.toMillis());
  }

  /** Whether a line is over at the end of this slice that was not within the last hours. */
  boolean newlyCrossed(StepEvidence evidence, long then) {
    return evidence.lines().stream().anyMatch(line -> line.pages() && isNew(line, then));
  }

  private boolean isNew(LineEvidence line, long then) {
    Long last = lines.get(line.line());
    return last == null || then - last > LINE_ENDS;
  }
}
