package io.pulssi.outcome;

import io.pulssi.state.Layout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the complaint surges of one step, hour by hour. A surge begins when {@link SurgeRule} first
 * holds, and ends when the rule has not held for 24 hours.
 *
 * <p>It uses complaints only and no result of detection, so that it can judge detection.
 */
public final class SurgeFinder {
  /** One hour, in milliseconds. */
  public static final long HOUR = 3_600_000L;

  private static final long OVER_AFTER = 24 * HOUR;

  static final Layout<SurgeFinder> LAYOUT =
      Layout.of(
          new SurgeFinder("", 0),
          (surges, fields) -> {
            String step = fields.text(surges.step);
            return new SurgeFinder(
                step,
                fields.part(ComplaintHours.LAYOUT, surges.hours),
                fields.optional(surgeOf(step), surges.running));
          });

  private final String step;
  private final ComplaintHours hours;
  private @Nullable ComplaintSurge running;

  /**
   * Without history.
   *
   * @param from start of the history, epoch milliseconds: the first complaint of the journey, which
   *     may be about another step
   */
  public SurgeFinder(String step, long from) {
    this(step, new ComplaintHours(Math.floorDiv(from, HOUR)), null);
  }

  SurgeFinder(String step, ComplaintHours hours, @Nullable ComplaintSurge running) {
    this.step = step;
    this.hours = hours;
    this.running = running;
  }

  /** Adds complaints made at this time, epoch milliseconds. Hours arrive in order. */
  public void add(long at, long complaints) {
    hours.add(Math.floorDiv(at, HOUR), complaints);
  }

  /**
   * Ends an hour.
   *
   * @param end end of the hour, epoch milliseconds, a multiple of {@link #HOUR}; each once, in
   *     order
   * @return the surge that is going on after this hour; null without one
   */
  public @Nullable ComplaintSurge end(long end) {
    ComplaintSurge before = running;
    if (hours.isSurge(Math.floorDiv(end, HOUR) - 1)) {
      running = before == null ? new ComplaintSurge(step, end, end) : before.extendedTo(end);
    } else if (before != null && end - before.until() >= OVER_AFTER) {
      running = null;
    }
    return running;
  }

  /** Whether there is enough history to find a surge. */
  public boolean hasHistory() {
    return hours.isUsualKnown();
  }

  /** The surge that is going on; null without one. */
  public @Nullable ComplaintSurge running() {
    return running;
  }

  /** The layout without the step, which is already written. */
  private static Layout<ComplaintSurge> surgeOf(String step) {
    return Layout.of(
        new ComplaintSurge(step, 0, 0),
        (surge, fields) ->
            new ComplaintSurge(step, fields.int64(surge.at()), fields.int64(surge.until())));
  }

  /**
   * All surges of a step, oldest first.
   *
   * @param from start of the first hour, epoch milliseconds, a multiple of {@link #HOUR}: the hour
   *     of the journey's first complaint
   * @param complaintsByHour complaints of each hour from there on
   */
  public static List<ComplaintSurge> of(String step, long from, long[] complaintsByHour) {
    SurgeFinder surges = new SurgeFinder(step, from);
    List<ComplaintSurge> found = new ArrayList<>();
    for (int hour = 0; hour < complaintsByHour.length; hour++) {
      surges.add(from + hour * HOUR, complaintsByHour[hour]);
      ComplaintSurge surge = surges.end(from + (hour + 1) * HOUR);
      if (surge != null) {
        boolean same = !found.isEmpty() && found.get(found.size() - 1).at() == surge.at();
        if (same) {
          found.remove(found.size() - 1);
        }
        found.add(surge);
      }
    }
    return List.copyOf(found);
  }
}
