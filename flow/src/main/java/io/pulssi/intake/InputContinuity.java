package io.pulssi.intake;

import io.pulssi.journey.Source;
import io.pulssi.state.ReadPosition;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a task reads each record of its partition once: compares what it has processed with what
 * the partition's leader has.
 *
 * <p>A gap between two offsets need not be a loss: transactions and compaction leave gaps too. Lost
 * is what lies before the earliest record that the partition still has.
 */
final class InputContinuity {
  private final Source source;
  private final ReadPosition position;
  private final IntakeCounters counters;
  private final Runnable confirmTopic;
  private final List<Gap> gaps = new ArrayList<>();
  private long lastTick = Long.MAX_VALUE;
  private long lastAtTick = -1;
  private boolean readingAgain;

  /**
   * @param confirmTopic is called when offsets begin anew; throws if the topic itself is new
   */
  InputContinuity(
      Source source, ReadPosition position, IntakeCounters counters, Runnable confirmTopic) {
    this.source = source;
    this.position = position;
    this.counters = counters;
    this.confirmTopic = confirmTopic;
  }

  /**
   * Takes the next record.
   *
   * @return false if it was processed before
   */
  boolean take(long offset) {
    boolean known = position.isKnown();
    long expected = position.last() + 1;
    if (!position.take(offset)) {
      if (!readingAgain) {
        confirmTopic.run();
        readingAgain = true;
      }
      counters.readAgain(source);
      return false;
    }
    readingAgain = false;
    if (known && offset > expected) {
      gaps.add(new Gap(expected, offset));
    }
    return true;
  }

  /** Offset of the last record processed; -1 before the first. */
  long last() {
    return position.last();
  }

  /**
   * Counts what was lost since the last time.
   *
   * @param bounds what the partition's leader said last
   * @param fullyRead whether no record is waiting
   * @param now trusted time, epoch milliseconds
   */
  void compare(PartitionBounds bounds, boolean fullyRead, long now) {
    if (bounds.asOf() >= lastTick && position.isKnown()) {
      findTruncated(bounds.end());
      if (fullyRead && bounds.earliest() > position.last() + 1) {
        gaps.add(new Gap(position.last() + 1, bounds.earliest()));
        position.moveTo(bounds.earliest() - 1);
      }
      countLost(bounds.earliest());
    }
    lastTick = now;
    lastAtTick = position.last();
  }

  /** The bounds were asked for after the last tick, so its records must be there. */
  private void findTruncated(long end) {
    if (end <= lastAtTick) {
      confirmTopic.run();
      counters.truncated(source, lastAtTick + 1 - end);
      position.moveTo(end - 1);
    }
  }

  private void countLost(long earliest) {
    long lost = 0;
    for (Gap gap : gaps) {
      lost += Math.max(0, Math.min(gap.to, earliest) - gap.from);
    }
    gaps.clear();
    if (lost > 0) {
      counters.lost(source, lost);
    }
  }

  /**
   * Offsets that were never read.
   *
   * @param from the first
   * @param to after the last
   */
  private record Gap(long from, long to) {}
}
