package io.pulssi.warning;

import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.StepEvidence;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * When a step was last over the level that pages: as much of the past as the first leg and the
 * re-page rule need.
 *
 * @param at end of the last slice with a score of 1 or more; {@link #NEVER} if none
 * @param excess contacts of the 12 hours before that slice's end beyond what is usual
 * @param lines end of the last slice in which each line alone was over, for the lines that ever
 *     were
 */
record Heat(long at, double excess, Map<Line, Long> lines) {
  static final long NEVER = Long.MIN_VALUE;
  static final Heat NONE = new Heat(NEVER, 0, Map.of());

  /**
   * A line that was below for longer than this has ended its own episode: if it comes back, it is
   * news.
   */
  private static final long LINE_ENDS = Duration.ofHours(6).toMillis();

  /** After a slice that ended then. */
  Heat after(StepEvidence evidence, long then) {
    if (evidence.score() < Sight.PAGE && evidence.lines().stream().noneMatch(Sight::over)) {
      return this;
    }
    Map<Line, Long> overs = new EnumMap<>(Line.class);
    overs.putAll(lines);
    evidence.lines().stream().filter(Sight::over).forEach(line -> overs.put(line.line(), then));
    boolean hot = evidence.score() >= Sight.PAGE;
    return new Heat(
        hot ? then : at,
        hot ? evidence.excessContacts12h() : excess,
        Collections.unmodifiableMap(overs));
  }

  /** Whether a line is over alone that was not within the stretch before then. */
  boolean isOtherTrouble(StepEvidence evidence, long then, Duration stretch) {
    return evidence.lines().stream()
        .filter(Sight::over)
        .map(line -> lines.get(line.line()))
        .anyMatch(last -> last == null || then - last > stretch.toMillis());
  }

  /** Whether a line is over at the end of this slice that was not within the last hours. */
  boolean newlyCrossed(StepEvidence evidence, long then) {
    return evidence.lines().stream().anyMatch(line -> Sight.over(line) && isNew(line, then));
  }

  private boolean isNew(LineEvidence line, long then) {
    Long last = lines.get(line.line());
    return last == null || then - last > LINE_ENDS;
  }
}
