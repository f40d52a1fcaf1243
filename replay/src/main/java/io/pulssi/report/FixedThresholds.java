package io.pulssi.report;

import io.pulssi.outcome.Page;
import io.pulssi.signal.Measure;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.Summary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Fixed global thresholds, as people write them in alert rules: page a step when the mean wait, or
 * the share abandoned, of the last half-hour of its phone or chat queue is at or above one limit
 * that is the same for all steps. A half-hour with fewer than {@value #CONTACTS_LEAST} contacts is
 * not judged. A page stays open until six hours have passed below the limit.
 *
 * <p>Fed with slices in order of time. Keeps the {@value #READINGS_MOST} highest readings of each
 * rule: limits below them cannot be asked for.
 */
public final class FixedThresholds {
  /** Half-hours with fewer contacts that ended say nothing. */
  public static final int CONTACTS_LEAST = 5;

  /** How long a page stays open below the limit, milliseconds. */
  public static final long OPEN_MILLIS = 6 * 3_600_000L;

  /** Readings kept of each rule. */
  public static final int READINGS_MOST = 50_000;

  private static final long HALF_HOUR_MILLIS = 1_800_000;

  private final Map<ThresholdRule, HighestReadings> readings = new EnumMap<>(ThresholdRule.class);
  private final Map<String, HalfHour> phone = new TreeMap<>();
  private final Map<String, HalfHour> chat = new TreeMap<>();

  /** Nothing seen yet. */
  public FixedThresholds() {
    for (ThresholdRule rule : ThresholdRule.values()) {
      readings.put(rule, new HighestReadings(READINGS_MOST));
    }
  }

  /** Takes in a closed slice. */
  public void add(ClosedSlice slice) {
    slice.steps().forEach((step, counted) -> add(step, slice.from(), slice.to(), counted));
  }

  /** Takes in one step's slice; times in epoch milliseconds. */
  public void add(String step, long from, long to, Summary counted) {
    add(phone, true, step, from, to, counted);
    add(chat, false, step, from, to, counted);
  }

  private void add(
      Map<String, HalfHour> open,
      boolean isPhone,
      String step,
      long from,
      long to,
      Summary counted) {
    long ended = counted.get(isPhone ? Measure.QUEUE_ENDED : Measure.CHAT_ENDED);
    HalfHour current = open.get(step);
    if (current == null && ended == 0) {
      return;
    }
    long half = Math.floorDiv(from, HALF_HOUR_MILLIS);
    if (current == null || current.half != half) {
      current = new HalfHour(half);
      open.put(step, current);
    }
    current.ended += ended;
    for (ThresholdRule rule : ThresholdRule.values()) {
      current.sums[rule.ordinal()] += rule.sum(counted, isPhone);
    }
    if (Math.floorDiv(to, HALF_HOUR_MILLIS) > half) {
      open.remove(step);
      judge(step, to, current);
    }
  }

  private void judge(String step, long at, HalfHour seen) {
    if (seen.ended >= CONTACTS_LEAST) {
      readings.forEach(
          (rule, highest) ->
              highest.add(new Reading(step, at, seen.sums[rule.ordinal()] / seen.ended)));
    }
  }

  /**
   * The pages of a rule at a limit in its unit, each at the end of its half-hour, in order of time,
   * then step.
   */
  public List<Page> pages(ThresholdRule rule, double limit) {
    List<Reading> beyond =
        readings(rule).stream().filter(reading -> reading.value() >= limit).toList();
    return pages(beyond);
  }

  /**
   * The highest limit at which a rule gives at least so many pages; empty if none does. Ties may
   * make it a few more.
   */
  public OptionalDouble limitFor(ThresholdRule rule, int pages) {
    List<Reading> highest = readings(rule);
    int from = 0;
    while (from < highest.size()) {
      double limit = highest.get(from).value();
      int end = from;
      while (end < highest.size() && highest.get(end).value() == limit) {
        end++;
      }
      if (pages(highest.subList(0, end)).size() >= pages) {
        return OptionalDouble.of(limit);
      }
      from = Math.max(end, from + from / 100);
    }
    return OptionalDouble.empty();
  }

  private List<Reading> readings(ThresholdRule rule) {
    HighestReadings highest = readings.get(rule);
    return highest == null ? List.of() : highest.sorted();
  }

  private static List<Page> pages(List<Reading> beyond) {
    Map<String, Long> lastSeen = new TreeMap<>();
    List<Page> pages = new ArrayList<>();
    for (Reading reading : beyond.stream().sorted(Reading.BY_TIME).toList()) {
      Long last = lastSeen.put(reading.step(), reading.at());
      if (last == null || reading.at() - last > OPEN_MILLIS) {
        pages.add(new Page(reading.step(), reading.at()));
      }
    }
    return List.copyOf(pages);
  }

  /** One half-hour of one queue, still open. */
  private static final class HalfHour {
    final long half;
    final double[] sums = new double[ThresholdRule.values().length];
    long ended;

    HalfHour(long half) {
      this.half = half;
    }
  }
}
