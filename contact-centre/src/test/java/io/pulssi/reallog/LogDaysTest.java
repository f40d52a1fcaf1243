package io.pulssi.reallog;

import static io.pulssi.reallog.LoggedCalls.DAY;
import static io.pulssi.reallog.LoggedCalls.MONDAY;
import static io.pulssi.reallog.LoggedCalls.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LogDaysTest {
  private static final long WEEK = 7 * DAY;
  private static final long EIGHT = 8 * 60 * LoggedCalls.MINUTE;

  @Test
  void shouldCallTheDayBadOnWhichMostHungUpForItsDayOfTheWeek() {
    LoggedCalls calls = fourWeeks();
    calls.add(MONDAY + 2 * WEEK + EIGHT, 20, 20, 30);

    assertThat(bad(calls)).containsExactly(LocalDate.of(2024, 1, 15));
  }

  @Test
  void shouldCallTheDayBadOnWhichTheyWaitedLongest() {
    LoggedCalls calls = fourWeeks();
    calls.add(MONDAY + WEEK + 2 * DAY + EIGHT, 10, 1, 900);

    assertThat(bad(calls)).containsExactly(LocalDate.of(2024, 1, 10));
  }

  @Test
  void shouldCompareWithTheOtherDaysOfTheSameDayOfTheWeekOnly() {
    LoggedCalls calls = fourWeeks();
    for (int week = 0; week < 4; week++) {
      calls.add(MONDAY + week * WEEK + EIGHT, 30, 30, 30);
    }

    assertThat(bad(calls)).as("Mondays are always so").isEmpty();
  }

  @Test
  void shouldNotCountDaysWithFewCalls() {
    LoggedCalls calls = fourWeeks();
    calls.add(MONDAY + 6 * DAY + EIGHT, 5, 5, 900);
    calls.add(MONDAY + WEEK + 6 * DAY + EIGHT, 40, 0, 30);

    assertThat(days(calls).at(STEP, MONDAY + 6 * DAY + EIGHT)).isNull();
    assertThat(days(calls).at(STEP, MONDAY + WEEK + 6 * DAY + EIGHT)).isNull();
  }

  @Test
  void shouldBeginADayWhereItIsLocalMidnight() {
    LogDays days = LogDays.of(fourWeeks().inOrder(), ZoneId.of("Asia/Tokyo"), 30, LogDays.OF_CALLS);

    assertThat(days.begin(LocalDate.of(2024, 1, 1)))
        .isEqualTo(MONDAY - 9 * 60 * LoggedCalls.MINUTE);
  }

  /** Mondays to Fridays, all alike. */
  private static LoggedCalls fourWeeks() {
    var calls = new LoggedCalls();
    for (int day = 0; day < 28; day++) {
      if (day % 7 < 5) {
        calls.add(MONDAY + day * DAY + EIGHT, 60, 6, 30);
      }
    }
    return calls;
  }

  private static LogDays days(LoggedCalls calls) {
    return LogDays.of(calls.inOrder(), ZoneOffset.UTC, 30, LogDays.OF_CALLS);
  }

  private static Iterable<LocalDate> bad(LoggedCalls calls) {
    return days(calls).all().stream().filter(StepDay::bad).map(StepDay::day).toList();
  }
}
