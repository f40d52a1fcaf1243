package io.pulssi.report;

import io.pulssi.outcome.StepPage;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.StepSummary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Fixed thresholds as alert rules have them: one limit for all steps, on the mean wait or the share
 * abandoned in the last half-hour of a step's phone or chat queue. At or above the limit the step
 * pages. A half-hour with fewer than {@value #CONTACTS_LEAST} contacts is not judged. A page stays
 * open until six hours have passed below the limit.
 *
 * <p>Slices arrive in order of time. The {@value #READINGS_MOST} highest readings of each rule are
 * kept, so a limit below them finds no pages.
 */
final class FixedThresholds {
  /** Half-hours in which fewer contacts ended are not judged. */
  static final int CONTACTS_LEAST = 5;

  /** How long a page stays open below the limit, milliseconds. */
  static final long OPEN_MILLIS = 6 * 3_600_000L;

  /** Readings kept of each rule. */
  static final int READINGS_MOST = 50_000;

  private static final long HALF_HOUR_MILLIS = 1_800_000;

  private final Map<ThresholdRule, HighestReadings> readings = new EnumMap<>(ThresholdRule.class);
  private final Map<String, HalfHour> phone = new TreeMap<>();
  private final Map<String, HalfHour> chat = new TreeMap<>();

  FixedThresholds() {
    for (ThresholdRule rule : ThresholdRule.values()) {
      readings.put(rule, new HighestReadings(READINGS_MOST));
    }
  }

  /** Adds a closed slice. */
  void add(ClosedSlice slice) {
    slice.steps().forEach((step, counted) -> add(step, slice.from(), slice.to(), counted));
  }

  /** Adds one step's slice; times in epoch milliseconds. */
  void add(String step, long from, long to, StepSummary counted) {
    add(phone, true, step, from, to, counted);
    add(chat, false, step, from, to, counted);
  }

  private void add(
      Map<String, HalfHour> open,
      boolean isPhone,
      String step,
      long from,
      long to,
      StepSummary counted) {
    long ended = counted.get(isPhone ? SignalMeasure.QUEUE_ENDED : SignalMeasure.CHAT_ENDED);
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
              highest.add(
                  new HighestReadings.Reading(step, at, seen.sums[rule.ordinal()] / seen.ended)));
    }
  }

  /**
   * The pages of a rule at a limit in its unit, each at the end of its half-hour, ordered by time,
   * then step.
   */
  List<StepPage> pages(ThresholdRule rule, double limit) {
    List<HighestReadings.Reading> beyond =
        readings(rule).stream().filter(reading -> reading.value() >= limit).toList();
    return pages(beyond);
  }

  /**
   * The highest limit at which a rule gives at least so many pages; empty if there is none. With
   * equal readings it may give a few more.
   */
  OptionalDouble limitFor(ThresholdRule rule, int pages) {
    List<HighestReadings.Reading> highest = readings(rule);
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

  private List<HighestReadings.Reading> readings(ThresholdRule rule) {
    HighestReadings highest = readings.get(rule);
    return highest == null ? List.of() : highest.sorted();
  }

  private static List<StepPage> pages(List<HighestReadings.Reading> beyond) {
    Map<String, Long> lastSeen = new TreeMap<>();
    List<StepPage> pages = new ArrayList<>();
    for (HighestReadings.Reading reading :
        beyond.stream().sorted(HighestReadings.Reading.BY_TIME).toList()) {
      Long last = lastSeen.put(reading.step(), reading.at());
      if (last == null || reading.at() - last > OPEN_MILLIS) {
        pages.add(new StepPage(reading.step(), reading.at()));
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
