package io.pulssi.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.StepSummary;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class BadDaysTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jerusalem");
  private static final LocalDate FIRST = LocalDate.parse("1999-10-03");

  private final DailyContacts tallies = new DailyContacts(ZONE);

  @Test
  void shouldFindTheDayOnWhichFarMoreHungUp() {
    for (int day = 0; day < 14; day++) {
      add("desk", day, 200, day == 9 ? 60 : 18 + day % 3);
    }

    assertThat(BadDays.of(tallies))
        .singleElement()
        .satisfies(
            bad -> {
              assertThat(bad.day()).isEqualTo(FIRST.plusDays(9));
              assertThat(bad.abandoned()).isEqualTo(.3);
              assertThat(bad.abandonedUsually()).isEqualTo(.095);
            });
  }

  @Test
  void shouldNotCallADayOfFewContactsBad() {
    for (int day = 0; day < 14; day++) {
      add("desk", day, day == 9 ? BadDays.CONTACTS_LEAST - 1 : 200, 20);
    }

    assertThat(BadDays.of(tallies)).isEmpty();
  }

  @Test
  void shouldNotJudgeAStepWithoutEnoughDays() {
    for (int day = 0; day < BadDays.DAYS_LEAST - 1; day++) {
      add("desk", day, 200, day == 5 ? 100 : 10);
    }

    assertThat(BadDays.of(tallies)).isEmpty();
  }

  private void add(String step, int day, int ended, int abandoned) {
    long noon = FIRST.plusDays(day).atTime(12, 0).atZone(ZONE).toInstant().toEpochMilli();
    StepSummary counted = new StepSummary();
    counted.add(SignalMeasure.QUEUE_ENDED, ended).add(SignalMeasure.QUEUE_ABANDONED, abandoned);
    tallies.add(step, noon, counted);
  }
}
