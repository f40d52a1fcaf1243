package io.pulssi.reallog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The days of a log, step by step, and which of them were bad.
 *
 * <p>Only days with a least number of contacts count, and only if another such day is the same day
 * of the week: the others are what it is compared with. A day is bad if, by any of the measures, it
 * is among the tenth of its step's days that are furthest above usual.
 */
final class LogDays {
  private static final double TENTH = .1;

  /** How far above usual a day was, and what is exactly usual. */
  record Measure(ToDoubleFunction<StepDay> of, double usual) {}

  /** Calls: the share who hung up, the mean wait. */
  static final List<Measure> OF_CALLS =
      List.of(new Measure(StepDay::shareExcess, 0), new Measure(StepDay::waitRatio, 1));

  /** Tickets: how many were opened. */
  static final List<Measure> OF_TICKETS = List.of(new Measure(StepDay::contactsRatio, 1));

  private final ZoneId zone;
  private final Map<String, Map<LocalDate, StepDay>> bySteps;

  private LogDays(ZoneId zone, Map<String, Map<LocalDate, StepDay>> bySteps) {
    this.zone = zone;
    this.bySteps = bySteps;
  }

  static LogDays of(List<LoggedContact> contacts, ZoneId zone, int least, List<Measure> measures) {
    var counted = new TreeMap<String, Map<LocalDate, StepDay>>();
    for (LoggedContact contact : contacts) {
      StepDay single = single(contact, zone);
      counted
          .computeIfAbsent(contact.step(), any -> new TreeMap<>())
          .merge(single.day(), single, LogDays::plus);
    }
    counted.replaceAll((step, days) -> judged(days, least, measures));
    return new LogDays(zone, counted);
  }

  private static StepDay single(LoggedContact contact, ZoneId zone) {
    ZonedDateTime ended = Instant.ofEpochMilli(contact.ended()).atZone(zone);
    return new StepDay(
        contact.step(),
        ended.toLocalDate(),
        1,
        contact.gaveUp() ? 1 : 0,
        contact.waitSeconds(),
        contact.ended(),
        ended.getHour() < 12 ? 1 : 0,
        StepDay.Usual.NOTHING,
        false);
  }

  private static StepDay plus(StepDay one, StepDay other) {
    return new StepDay(
        one.step(),
        one.day(),
        one.n() + other.n(),
        one.gaveUp() + other.gaveUp(),
        one.waitSeconds() + other.waitSeconds(),
        Math.min(one.began(), other.began()),
        one.morning() + other.morning(),
        StepDay.Usual.NOTHING,
        false);
  }

  private static Map<LocalDate, StepDay> judged(
      Map<LocalDate, StepDay> counted, int least, List<Measure> measures) {
    var days = new ArrayList<StepDay>();
    for (StepDay day : counted.values()) {
      StepDay.Usual others = StepDay.Usual.NOTHING;
      for (StepDay other : counted.values()) {
        boolean alike = other.day().getDayOfWeek() == day.day().getDayOfWeek();
        others = alike && !other.equals(day) && other.n() >= least ? others.with(other) : others;
      }
      if (day.n() >= least && others.days() > 0) {
        days.add(day.against(others));
      }
    }
    Set<LocalDate> bad = bad(days, measures);
    var judged = new TreeMap<LocalDate, StepDay>();
    days.forEach(day -> judged.put(day.day(), bad.contains(day.day()) ? day.asBad() : day));
    return judged;
  }

  private static Set<LocalDate> bad(List<StepDay> days, List<Measure> measures) {
    var bad = new HashSet<LocalDate>();
    long tenth = days.isEmpty() ? 0 : Math.max(1, Math.round(TENTH * days.size()));
    for (Measure measure : measures) {
      days.stream()
          .filter(day -> measure.of().applyAsDouble(day) > measure.usual())
          .sorted(Comparator.comparingDouble(measure.of()).reversed())
          .limit(tenth)
          .forEach(day -> bad.add(day.day()));
    }
    return bad;
  }

  /** Every day that counts, by step and day. */
  List<StepDay> all() {
    return bySteps.values().stream().flatMap(days -> days.values().stream()).toList();
  }

  /** The day of a step at that time; null if it does not count. */
  @Nullable StepDay at(String step, long time) {
    return bySteps.getOrDefault(step, Map.of()).get(dayOf(time));
  }

  LocalDate dayOf(long time) {
    return Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
  }

  /** Epoch milliseconds. */
  long begin(LocalDate day) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  /** Epoch milliseconds. */
  long noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(zone).toInstant().toEpochMilli();
  }

  /** Epoch milliseconds. */
  long end(LocalDate day) {
    return begin(day.plusDays(1));
  }
}
