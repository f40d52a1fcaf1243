package io.pulssi.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.journey.CalendarDays;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import io.pulssi.state.HeapMemory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SeasonalBaselineTest {
  private static final String STEP = "phone";

  /** A Monday. */
  private static final long MONDAY = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();

  private static final int DAY = 288;

  private final HeapMemory<StepHistory> histories = new HeapMemory<>(StepHistory.LAYOUT);
  private final HeapMemory<SeasonalCell> cells = new HeapMemory<>(SeasonalCell.LAYOUT);
  private JourneyMap map = map(List.of());

  @Test
  void shouldGiveTheWaitsResidualByItsFormula() {
    for (int i = 0; i < DAY; i++) {
      rate(i, contacts(4, 1.0));
    }
    StepHistory history = histories.get("centre/phone");
    assertThat(history).isNotNull();
    double between = history.spread().between(BaselineSeries.PHONE_WAIT);
    double within = history.spread().within(BaselineSeries.PHONE_WAIT);

    RatedStep rated = rate(DAY, contacts(4, 1.5));

    SeriesResidual wait = rated.residuals().get(BaselineSeries.PHONE_WAIT);
    assertThat(wait).isNotNull();
    assertThat(wait.expected()).isCloseTo(1, within(1e-3));
    assertThat(wait.z()).isCloseTo(.5 / Math.sqrt(between + within / 4), within(1e-2));
  }

  @Test
  void shouldShowAWaitAsItsGeometricMeanWithItsBand() {
    for (int i = 0; i < DAY; i++) {
      rate(i, contacts(4, 1.0));
    }
    SignalRating wait = rating(rate(DAY, contacts(4, 1.0)), SignalName.QUEUE_WAIT);

    assertThat(wait.observed()).isCloseTo(10 * (Math.E - 1), within(.01));
    assertThat(wait.expected()).isCloseTo(wait.observed(), within(.1));
    assertThat(wait.low()).isBetween(0.0, wait.expected());
    assertThat(wait.high()).isGreaterThan(wait.expected());
    assertThat(wait.n()).isEqualTo(4);
  }

  @Test
  void shouldNotChangeWaitsAndSharesWithoutData() {
    for (int i = 0; i < DAY; i++) {
      rate(i, contacts(4, 1.0));
    }
    SeasonalCell before = hour(0);
    double weight = before.weight(BaselineSeries.PHONE_WAIT);
    double ofAbandoned = before.weight(BaselineSeries.PHONE_ABANDONED);

    RatedStep rated = rate(7 * DAY, new StepSummary());

    assertThat(rated.residuals())
        .doesNotContainKeys(BaselineSeries.PHONE_WAIT, BaselineSeries.PHONE_ABANDONED);
    assertThat(hour(0).weight(BaselineSeries.PHONE_WAIT)).isEqualTo(weight);
    assertThat(hour(0).weight(BaselineSeries.PHONE_ABANDONED)).isEqualTo(ofAbandoned);
  }

  @Test
  void shouldNotCallAClosedSaturdayBlindOnceItWasSeen() {
    int blindInTheFirst = 0;
    int blindLater = 0;
    for (int i = 0; i < 6 * 7 * DAY; i++) {
      boolean saturday = i / DAY % 7 == 5;
      boolean blind = isBlind(rate(i, saturday ? new StepSummary() : contacts(4, 1.0)));
      blindInTheFirst += blind && i < 7 * DAY ? 1 : 0;
      blindLater += blind && i >= 7 * DAY ? 1 : 0;
    }
    assertThat(blindInTheFirst).as("slices of the first Saturday").isPositive();
    assertThat(blindLater).as("slices of later Saturdays").isZero();
  }

  @Test
  void shouldBeBlindInAnOutageUntilTheFirstEvent() {
    learnThreeWeeks();
    int at = 21 * DAY + 120;
    assertThat(isBlind(rate(at, new StepSummary()))).isFalse();
    for (int i = 1; i < 12; i++) {
      rate(at + i, new StepSummary());
    }
    RatedStep silent = rate(at + 12, new StepSummary());
    assertThat(silent.blind()).containsExactly(Source.QUEUE_WAIT);
    assertThat(silent.residuals()).doesNotContainKey(BaselineSeries.PHONE_CONTACTS);
    assertThat(silent.expectedContacts()).isNaN();
    assertThat(isBlind(rate(at + 13, contacts(1, 1.0)))).isFalse();
  }

  @Test
  void shouldNotMissASourceThatLeftTheMap() {
    learnThreeWeeks();
    JourneyMap before = map;
    map = map(List.of(), Source.TICKET);
    for (int i = 0; i < DAY; i++) {
      assertThat(isBlind(rate(21 * DAY + i, new StepSummary()))).isFalse();
    }
    map = before;
    assertThat(isBlind(rate(22 * DAY, new StepSummary()))).as("not heard again yet").isFalse();
  }

  @Test
  void shouldReportSilentComplaintsWithoutBeingBlind() {
    for (int i = 0; i < 21 * DAY; i++) {
      assertThat(rate(i, contacts(4, 1.0).add(SignalMeasure.COMPLAINTS, 1)).complaintsSilent())
          .isFalse();
    }
    RatedStep last = rate(21 * DAY, contacts(4, 1.0));
    for (int i = 1; i < DAY; i++) {
      last = rate(21 * DAY + i, contacts(4, 1.0));
    }
    assertThat(last.complaintsSilent()).isTrue();
    assertThat(last.blind()).isEmpty();
    assertThat(
            rate(22 * DAY, new StepSummary().add(SignalMeasure.COMPLAINTS, 1)).complaintsSilent())
        .isFalse();
  }

  @Test
  void shouldLearnNewOpeningHoursAfterSomeWeeksButNotFromOneOutage() {
    learnThreeWeeks();
    double before =
        hour(12).sum(BaselineSeries.PHONE_CONTACTS)
            / hour(12).weight(BaselineSeries.PHONE_CONTACTS);
    int weeksBlind = 0;
    double afterOne = 0;
    for (int week = 3; week < 20; week++) {
      boolean blind = false;
      for (int i = 0; i < 7 * DAY; i++) {
        boolean closed = i >= 108 && i < DAY;
        RatedStep rated = rate(week * 7 * DAY + i, closed ? new StepSummary() : contacts(4, 1.0));
        blind |= isBlind(rated) && i >= 144 && i < 156;
      }
      weeksBlind += blind ? 1 : 0;
      if (week == 3) {
        afterOne =
            hour(12).sum(BaselineSeries.PHONE_CONTACTS)
                / hour(12).weight(BaselineSeries.PHONE_CONTACTS);
      }
    }
    assertThat(afterOne).as("usual contacts after one outage").isGreaterThan(.8 * before);
    assertThat(weeksBlind).as("weeks until the new hours are usual").isBetween(2, 16);
  }

  @Test
  void shouldNotBeBlindOnAHoliday() {
    map =
        map(
            List.of(
                new CalendarDays(
                    LocalDate.of(2024, 1, 22), LocalDate.of(2024, 1, 22), "holiday", Set.of())));
    learnThreeWeeks();
    for (int i = 0; i < DAY; i++) {
      assertThat(isBlind(rate(21 * DAY + i, new StepSummary()))).isFalse();
    }
  }

  @Test
  void shouldNotLearnTwoBadWeeksAsNormal() {
    for (int i = 0; i < 28 * DAY; i++) {
      rate(i, contacts(4, 1.0 + (i % 3 - 1) * .1));
    }
    double first = meanZ(28);
    double last = first;
    for (int day = 29; day < 42; day++) {
      last = meanZ(day);
    }
    assertThat(first).isGreaterThan(1);
    assertThat(last)
        .as("mean z of the fourteenth bad day, of %.2f on the first", first)
        .isGreaterThan(.5 * first);
  }

  @Test
  void shouldCountDaysWithDataAndTheirContacts() {
    for (int i = 0; i < 3 * DAY; i++) {
      rate(i, i / DAY == 1 ? new StepSummary() : contacts(2, 1.0));
    }
    RatedStep rated = rate(3 * DAY, contacts(2, 1.0));
    assertThat(rated.observedDays()).isEqualTo(2);
    assertThat(rated.contactsPerDay()).isCloseTo(2.0 * DAY, within(1.0));
  }

  @Test
  void shouldLearnAgainAfterALongGapFromTheOldBaseline() {
    learnThreeWeeks();
    assertThat(rate(21 * DAY, contacts(4, 1.0)).observedDays()).isEqualTo(21);
    assertThat(rate(49 * DAY, contacts(4, 1.0)).observedDays()).isEqualTo(22);
    RatedStep back = rate(78 * DAY, contacts(4, 1.0));
    assertThat(back.observedDays()).isZero();
    assertThat(back.contactsPerDay()).isPositive();
    assertThat(rating(back, SignalName.QUEUE_WAIT).expected())
        .isCloseTo(10 * (Math.E - 1), within(.5));
  }

  @Test
  void shouldShowComplaintsButKeepThemFromDetection() {
    for (int i = 0; i < DAY; i++) {
      rate(i, new StepSummary().add(SignalMeasure.COMPLAINTS, 1));
    }
    RatedStep rated = rate(DAY, new StepSummary().add(SignalMeasure.COMPLAINTS, 3));
    assertThat(rating(rated, SignalName.COMPLAINTS).observed()).isEqualTo(3);
    assertThat(rated.residuals()).isEmpty();
    assertThat(rated.observedDays()).as("complaints alone make no history").isZero();
  }

  @Test
  void shouldCompareTheOldestInQueueWithSingleWaits() {
    for (int i = 0; i < DAY; i++) {
      rate(i, contacts(4, 1.0));
    }
    OldestWaiting oldest =
        rate(
                DAY,
                new StepSummary()
                    .add(SignalMeasure.QUEUE_WAITING, 1)
                    .add(SignalMeasure.QUEUE_OLDEST_WAITING, 1_200_000))
            .oldest();
    assertThat(oldest.seconds()).isEqualTo(1200);
    assertThat(oldest.z()).isGreaterThan(3.1);
  }

  private double meanZ(int day) {
    double sum = 0;
    for (int i = 0; i < DAY; i++) {
      SeriesResidual wait =
          rate(day * DAY + i, contacts(4, 1.6)).residuals().get(BaselineSeries.PHONE_WAIT);
      sum += wait == null ? 0 : wait.z();
    }
    return sum / DAY;
  }

  private void learnThreeWeeks() {
    for (int i = 0; i < 21 * DAY; i++) {
      rate(i, contacts(4, 1.0));
    }
  }

  private SeasonalCell hour(int hourOfWeek) {
    SeasonalCell cell = cells.get("centre/phone/h" + hourOfWeek);
    assertThat(cell).isNotNull();
    return cell;
  }

  private static boolean isBlind(RatedStep rated) {
    return !rated.blind().isEmpty();
  }

  private static SignalRating rating(RatedStep rated, SignalName signal) {
    return rated.ratings().stream().filter(r -> r.signal() == signal).findFirst().orElseThrow();
  }

  private RatedStep rate(int slice, StepSummary counted) {
    long from = MONDAY + slice * SliceSpan.MILLIS;
    var steps = new TreeMap<>(Map.of(STEP, counted));
    RatedStep rated =
        new SeasonalBaseline(BaselineSettings.shipped())
            .rate(
                ClosedSlice.starting("centre", from, steps),
                map,
                new BaselineMemory(histories, cells))
            .steps()
            .get(STEP);
    assertThat(rated).isNotNull();
    return rated;
  }

  /** Contacts whose log waits lie half above and half below {@code log}. */
  private static StepSummary contacts(int count, double log) {
    var counted = new StepSummary();
    for (int i = 0; i < count; i++) {
      double each = log + (i % 2 == 0 ? .5 : -.5);
      counted
          .add(SignalMeasure.QUEUE_ARRIVALS, 1)
          .add(SignalMeasure.QUEUE_ENDED, 1)
          .add(SignalMeasure.QUEUE_WAITED, 1)
          .add(SignalMeasure.QUEUE_LOG_WAIT, Math.round(each * 1e6))
          .add(SignalMeasure.QUEUE_LOG_WAIT_SQUARED, Math.round(each * each * 1e6));
    }
    return counted;
  }

  private static JourneyMap map(List<CalendarDays> calendar) {
    return map(calendar, Source.QUEUE_WAIT, Source.COMPLAINT);
  }

  private static JourneyMap map(List<CalendarDays> calendar, Source... sources) {
    Map<Source, List<String>> feeds = new EnumMap<>(Source.class);
    List.of(sources).forEach(source -> feeds.put(source, List.of("phone")));
    return JourneyMap.of(
        "centre",
        ZoneId.of("UTC"),
        List.of(new Owner("owner", "Owner", "owner-oncall", false)),
        List.of(new Step(STEP, "Phone", "owner", List.of(), feeds)),
        calendar,
        Optional.empty(),
        .25);
  }
}
