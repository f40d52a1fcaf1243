package io.pulssi.outcome;

import io.pulssi.state.Layout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the complaint surges of one step, hour by hour: one begins when {@link SurgeRule} first
 * holds, and is over when it has not held for 24 hours.
 *
 * <p>Retrospective on purpose: it sees complaints and nothing else, and shares no code with any
 * detector.
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
   * Nothing known yet.
   *
   * @param from from when on complaints are known, epoch milliseconds: for all steps of a journey
   *     when its first complaint came, not this step's own
   */
  public SurgeFinder(String step, long from) {
    this(step, new ComplaintHours(Math.floorDiv(from, HOUR)), null);
  }

  SurgeFinder(String step, ComplaintHours hours, @Nullable ComplaintSurge running) {
    this.step = step;
    this.hours = hours;
    this.running = running;
  }

  /** Counts complaints made at this time, epoch milliseconds; times come in the order of hours. */
  public void add(long at, long complaints) {
    hours.add(Math.floorDiv(at, HOUR), complaints);
  }

  /**
   * Ends an hour.
   *
   * @param end end of the hour, epoch milliseconds, a multiple of {@link #HOUR}; each once, in
   *     order
   * @return the surge that is going on after it; null when there is none
   */
  public @Nullable ComplaintSurge end(long end) {
    ComplaintSurge before = running;
    if (hours.surges(Math.floorDiv(end, HOUR) - 1)) {
      running = before == null ? new ComplaintSurge(step, end, end) : before.lasting(end);
    } else if (before != null && end - before.until() >= OVER_AFTER) {
      running = null;
    }
    return running;
  }

  /** Whether there is enough history to tell a surge. */
  public boolean canTell() {
    return hours.knowsUsual();
  }

  /** The surge that is going on; null when there is none. */
  public @Nullable ComplaintSurge running() {
    return running;
  }

  /** Without the step, which is there already. */
  private static Layout<ComplaintSurge> surgeOf(String step) {
    return Layout.of(
        new ComplaintSurge(step, 0, 0),
        (surge, fields) ->
            new ComplaintSurge(step, fields.int64(surge.at()), fields.int64(surge.until())));
  }

  /**
   * All surges of a step, oldest first.
   *
   * @param from start of the first hour, epoch milliseconds, a multiple of {@link #HOUR}: when the
   *     complaints of the journey begin to be known
   * @param complaintsByHour complaints of each hour from then on
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
