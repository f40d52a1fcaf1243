package io.pulssi.warning;

import io.pulssi.cause.EarlierTrail;
import io.pulssi.cause.HoldsEarlierTrail;
import io.pulssi.slice.SliceSpan;
import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a step to decide its warnings.
 *
 * @param open the open warning
 * @param closedAt when the last one closed, epoch milliseconds; {@link SliceSpan#NEVER} if none did
 * @param exceeded when the step was last over the level that pages
 * @param published the status last published
 * @param replies to surveys, of the last days
 * @param earlierTrail what a version before 3 kept here; never written
 */
public record StepMemory(
    @Nullable Episode open,
    long closedAt,
    LastExceedance exceeded,
    @Nullable PublishedStatus published,
    SurveyReplies replies,
    @Nullable EarlierTrail earlierTrail)
    implements HoldsEarlierTrail {

  /**
   * Layout in a store: 36 bytes stored when nothing is known, at most 587 with ids of 20
   * characters. Bounded: at most five legs, five lines, five sources. Version 2 held the trail of
   * the step too, version 1 neither that nor replies.
   */
  public static final Layout<StepMemory> LAYOUT =
      Layout.of(nothing(), StepMemory::layout).version(3);

  /** How long after it was over, at most, a warning is closed that had nothing else to wait for. */
  private static final Duration CLOSES = Duration.ofHours(12);

  private static StepMemory layout(StepMemory memory, Fields fields) throws IOException {
    Episode open = fields.optional(Episode.LAYOUT, memory.open);
    long closedAt = fields.int64(memory.closedAt);
    LastExceedance exceeded = fields.part(LastExceedance.LAYOUT, memory.exceeded);
    PublishedStatus published = fields.optional(PublishedStatus.LAYOUT, memory.published);
    if (fields.since(3)) {
      SurveyReplies replies = fields.part(SurveyReplies.LAYOUT, memory.replies);
      return new StepMemory(open, closedAt, exceeded, published, replies, null);
    }
    if (fields.since(2)) {
      EarlierTrail trail = fields.part(EarlierTrail.LAYOUT, EarlierTrail.nothing());
      var replies = new SurveyReplies(trail.invited(), trail.answered());
      return new StepMemory(open, closedAt, exceeded, published, replies, trail);
    }
    return new StepMemory(open, closedAt, exceeded, published, SurveyReplies.NONE, null);
  }

  /** Of a step that was never seen. */
  static StepMemory nothing() {
    return new StepMemory(
        null, SliceSpan.NEVER, LastExceedance.NONE, null, SurveyReplies.NONE, null);
  }

  /** Whether a warning that had been over closed in the stretch before then. */
  boolean returnsWithin(Duration stretch, long then) {
    return closedAt != SliceSpan.NEVER
        && then - closedAt <= stretch.toMillis()
        && exceeded.at() != SliceSpan.NEVER
        && exceeded.at() >= closedAt - CLOSES.toMillis();
  }
}
