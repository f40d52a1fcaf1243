package io.pulssi.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.journey.CalendarDays;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import io.pulssi.journey.Weekend;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.OpenSlices;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import io.pulssi.state.HeapMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The days around a change of clocks, in every zone that has one. */
class ClockChangeTest {
  private static final String STEP = "phone";
  private static final Instant FROM = Instant.parse("2012-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2035-01-01T00:00:00Z");
  private static final long DAY = Duration.ofDays(1).toMillis();

  /**
   * A change of clocks.
   *
   * @param zone where
   * @param at when, epoch milliseconds
   */
  record Change(ZoneId zone, long at) {}

  @Provide
  Arbitrary<Change> changes() {
    List<Change> all = new ArrayList<>();
    for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      ZoneId zone = ZoneId.of(id);
      ZoneOffsetTransition next = zone.getRules().nextTransition(FROM);
      while (next != null && next.getInstant().isBefore(TO)) {
        all.add(new Change(zone, next.getInstant().toEpochMilli()));
        next = zone.getRules().nextTransition(next.getInstant());
      }
    }
    assertThat(all).hasSizeGreaterThan(5_000);
    return Arbitraries.of(all);
  }

  @Property(tries = 300)
  void shouldCountEverySliceOnceInItsLocalDayAndHour(@ForAll("changes") Change change) {
    ZoneId zone = change.zone();
    Map<LocalDate, Integer> slicesOfDay = new TreeMap<>();
    Map<String, Integer> slicesOfHour = new HashMap<>();
    int lastDay = Integer.MIN_VALUE;
    for (long from = slice(change.at() - 3 * DAY);
        from < change.at() + 3 * DAY;
        from += SliceSpan.MILLIS) {
      LocalHour hour = LocalHour.of(from, zone, Weekend.of(zone).days());
      ZonedDateTime local = Instant.ofEpochMilli(from).atZone(zone);
      assertThat(hour.date()).isEqualTo(local.toLocalDate());
      assertThat(hour.hourOfWeek())
          .isEqualTo(24 * (local.getDayOfWeek().getValue() - 1) + local.getHour());
      assertThat(hour.hourOfWeekend() % 24).isEqualTo(local.getHour());
      assertThat(hour.day()).as("days never go back").isGreaterThanOrEqualTo(lastDay);
      lastDay = hour.day();
      slicesOfDay.merge(hour.date(), 1, Integer::sum);
      slicesOfHour.merge(hour.date() + " " + local.getHour(), 1, Integer::sum);
    }
    // The first and the last day are not whole.
    for (LocalDate day :
        slicesOfDay.keySet().stream().skip(1).limit(slicesOfDay.size() - 2L).toList()) {
      Duration length =
          Duration.between(day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone));
      assertThat(slicesOfDay.get(day))
          .as("slices of %s in %s, %s long", day, zone, length)
          .isEqualTo((int) (length.toMillis() / SliceSpan.MILLIS));
    }
    ZoneOffsetTransition transition =
        zone.getRules().nextTransition(Instant.ofEpochMilli(change.at() - 1));
    assertThat(transition.getInstant().toEpochMilli()).isEqualTo(change.at());
    LocalDateTime changed =
        transition.isGap() ? transition.getDateTimeBefore() : transition.getDateTimeAfter();
    if (Math.abs(transition.getDuration().toMinutes()) == 60 && changed.getMinute() == 0) {
      assertThat(slicesOfHour.getOrDefault(changed.toLocalDate() + " " + changed.getHour(), 0))
          .as("slices of the hour that is passed over or comes twice, %s in %s", transition, zone)
          .isEqualTo(transition.isGap() ? 0 : 24);
    }
  }

  @Property(tries = 100)
  void shouldCoverAKnownDayFromItsFirstSliceToItsLast(@ForAll("changes") Change change) {
    ZoneId zone = change.zone();
    LocalDate day = Instant.ofEpochMilli(change.at()).atZone(zone).toLocalDate();
    JourneyMap map = map(zone, List.of(new CalendarDays(day, day, "holiday", Set.of())));
    long covered = 0;
    for (long from = slice(change.at() - 3 * DAY);
        from < change.at() + 3 * DAY;
        from += SliceSpan.MILLIS) {
      LocalHour hour = LocalHour.of(from, zone, Weekend.of(zone).days());
      covered += KnownDays.include(map, STEP, hour.date()) ? SliceSpan.MILLIS : 0;
    }
    assertThat(covered)
        .isEqualTo(
            Duration.between(day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone))
                .toMillis());
  }

  @Property(tries = 12)
  void shouldKeepTheBaselineOfTheLocalHourAfterAClockChange(@ForAll("changes") Change change) {
    ZoneId zone = change.zone();
    JourneyMap map = map(zone, List.of());
    var baseline = new SeasonalBaseline(BaselineSettings.shipped());
    var memory =
        new BaselineMemory(
            new HeapMemory<>(StepHistory.LAYOUT), new HeapMemory<>(SeasonalCell.LAYOUT));
    var open =
        new OpenSlices(
            "centre",
            new HeapMemory<>(StepSummary.LAYOUT),
            new HeapMemory<>(OpenSlices.Progress.LAYOUT));
    long next = slice(change.at() - 35 * DAY);
    int rated = 0;
    for (long from = next; from < change.at() + 7 * DAY; from += SliceSpan.MILLIS) {
      int busy = busy(from, zone);
      if (busy > 0) {
        open.add(STEP, from, contacts(busy));
      }
      ClosedSlice closed = open.closeNext(from + SliceSpan.MILLIS);
      if (closed == null) {
        assertThat(rated).as("nothing to close but before the first call").isZero();
        continue;
      }
      if (rated++ == 0) {
        next = closed.from();
      }
      assertThat(closed.from()).as("none passed over, none twice").isEqualTo(next);
      next = closed.to();
      RatedStep step = baseline.rate(closed, map, memory).steps().get(STEP);
      if (from >= change.at()) {
        assertThat(step.blind()).as("%s in %s", Instant.ofEpochMilli(from), zone).isEmpty();
        expectIts(busy, step, from, zone);
      }
    }
    assertThat(rated).isGreaterThan(41 * 288);
  }

  private static void expectIts(int busy, RatedStep step, long from, ZoneId zone) {
    step.ratings().stream()
        .filter(rating -> rating.signal() == SignalName.QUEUE_ARRIVALS)
        .forEach(
            rating ->
                assertThat(rating.expected())
                    .as("%s in %s, %d came", Instant.ofEpochMilli(from).atZone(zone), zone, busy)
                    .isBetween(.5 * busy, 2.0 * busy));
  }

  /** Calls in a slice: few by night, many by day, of local time. */
  private static int busy(long from, ZoneId zone) {
    int hour = Instant.ofEpochMilli(from).atZone(zone).getHour();
    return hour >= 8 && hour < 18 ? 12 : 2;
  }

  private static StepSummary contacts(int calls) {
    StepSummary summary = new StepSummary();
    summary.add(SignalMeasure.QUEUE_ARRIVALS, calls).add(SignalMeasure.QUEUE_ENDED, calls);
    return summary;
  }

  private static long slice(long millis) {
    return Math.floorDiv(millis, SliceSpan.MILLIS) * SliceSpan.MILLIS;
  }

  private static JourneyMap map(ZoneId zone, List<CalendarDays> calendar) {
    Step step = new Step(STEP, STEP, "owner", List.of(), Map.of(Source.QUEUE_WAIT, List.of(STEP)));
    return JourneyMap.of(
        "centre",
        zone,
        List.of(new Owner("owner", "Owner", "page", false)),
        List.of(step),
        calendar,
        Optional.empty(),
        .25);
  }
}
