package io.pulssi.signal;

import io.pulssi.journey.JourneyStep;
import io.pulssi.state.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a contact was counted as a long wait. It is counted once, at the earliest event
 * that shows that it waited too long: a sample, or its end. Of two events at the same time, the one
 * whose steps sort first counts.
 *
 * @param at event time, epoch milliseconds
 * @param steps the steps at which it counts
 */
record LongWait(long at, List<JourneyStep> steps) implements Comparable<LongWait> {
  static final Layout<LongWait> LAYOUT =
      Layout.of(
          new LongWait(0, List.of()),
          (wait, fields) ->
              new LongWait(fields.varint(wait.at), fields.list(JourneyStep.LAYOUT, wait.steps)));

  /** A wait lasts a day at most, so a contact needs no state after that. */
  static final long FORGET_AFTER_MILLIS = 24L * 3600 * 1000;

  boolean isForgotten(long now) {
    return now - at > FORGET_AFTER_MILLIS;
  }

  /**
   * The long wait after a further event of the same contact.
   *
   * @param out receives what that changes in the signals
   */
  static LongWait after(
      @Nullable LongWait before, LongWait now, ChannelMeasures channel, List<Observation> out) {
    if (before != null && before.compareTo(now) <= 0) {
      return before;
    }
    List<MeasureAmount> retracted = before == null ? List.of() : before.amounts(channel);
    out.addAll(MeasureAmount.difference(retracted, now.amounts(channel)));
    return now;
  }

  @Override
  public int compareTo(LongWait other) {
    return at == other.at
        ? Arrays.compare(steps.toArray(JourneyStep[]::new), other.steps.toArray(JourneyStep[]::new))
        : Long.compare(at, other.at);
  }

  private List<MeasureAmount> amounts(ChannelMeasures channel) {
    List<MeasureAmount> amounts = new ArrayList<>();
    for (JourneyStep step : steps) {
      amounts.add(new MeasureAmount(step, at, channel.waited(), 1));
      amounts.add(new MeasureAmount(step, at, channel.tooLong(), 1));
    }
    return amounts;
  }
}
