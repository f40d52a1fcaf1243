package io.pulssi.cause;

import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.slice.SliceSpan;
import io.pulssi.state.Layout;
import java.time.Duration;

/**
 * The heaviest line of evidence of a step, in one slice or in a day, also below the level that
 * pages.
 *
 * @param line which; meaningless with a weight of 0
 * @param weight over the line's threshold; 0 when none
 * @param onset when that evidence left zero, epoch milliseconds
 * @param at when it was that heavy
 */
record StrongestEvidence(Line line, double weight, long onset, long at) {
  static final StrongestEvidence NONE =
      new StrongestEvidence(Line.DEMAND, 0, SliceSpan.NEVER, SliceSpan.NEVER);

  static final Layout<StrongestEvidence> LAYOUT =
      Layout.of(
          NONE,
          (evidence, fields) ->
              fields.flag(evidence.weight > 0)
                  ? new StrongestEvidence(
                      fields.name(evidence.line),
                      fields.float64(evidence.weight),
                      fields.int64(evidence.onset),
                      fields.int64(evidence.at))
                  : NONE);

  private static final long KEPT = Duration.ofHours(24).toMillis();

  /** What the evidence of a slice says. */
  static StrongestEvidence of(StepEvidence evidence, long at) {
    return evidence.lines().stream()
        .filter(line -> line.line() != Line.LIMITS)
        .findFirst()
        .map(line -> of(line, at))
        .orElse(NONE);
  }

  private static StrongestEvidence of(LineEvidence line, long at) {
    return new StrongestEvidence(line.line(), line.weight(), line.since(), at);
  }

  /** The heavier of this and a later one; after a day the later one. */
  StrongestEvidence or(StrongestEvidence later, long now) {
    return at != SliceSpan.NEVER && now - at <= KEPT && weight > later.weight ? this : later;
  }
}
