package io.pulssi.signal;

import io.pulssi.journey.JourneyStep;
import io.pulssi.state.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a contact was counted as a long wait: once, at the earliest event that showed it
 * waiting too long, be that a sample or its end; of two in the same instant, at the steps that sort
 * first.
 *
 * @param at event time, epoch milliseconds
 * @param places the steps charged
 */
record LongWait(long at, List<JourneyStep> places) implements Comparable<LongWait> {
  static final Layout<LongWait> LAYOUT =
      Layout.of(
          new LongWait(0, List.of()),
          (wait, fields) ->
              new LongWait(fields.varint(wait.at), fields.list(JourneyStep.LAYOUT, wait.places)));

  /** A wait lasts a day at most; after that its contact cannot be heard of again. */
  static final long FORGET_AFTER_MILLIS = 24L * 3600 * 1000;

  boolean isForgotten(long now) {
    return now - at > FORGET_AFTER_MILLIS;
  }

  /**
   * The long wait after a further event of the same contact; what that changes goes to {@code out}.
   */
  static LongWait after(
      @Nullable LongWait before, LongWait now, ContactChannel channel, List<Observation> out) {
    if (before != null && before.compareTo(now) <= 0) {
      return before;
    }
    List<MeasureAmount> taken = before == null ? List.of() : before.additions(channel);
    out.addAll(MeasureAmount.difference(taken, now.additions(channel)));
    return now;
  }

  @Override
  public int compareTo(LongWait other) {
    return at == other.at
        ? Arrays.compare(
            places.toArray(JourneyStep[]::new), other.places.toArray(JourneyStep[]::new))
        : Long.compare(at, other.at);
  }

  private List<MeasureAmount> additions(ContactChannel channel) {
    List<MeasureAmount> additions = new ArrayList<>();
    for (JourneyStep place : places) {
      additions.add(new MeasureAmount(place, at, channel.waited(), 1));
      additions.add(new MeasureAmount(place, at, channel.tooLong(), 1));
    }
    return additions;
  }
}
