package io.pulssi.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.signal.SignalMeasure;
import org.junit.jupiter.api.Test;

/** One contact in a hundred complains, and one long wait in ten besides. */
class ExtraComplaintsTest {

  @Test
  void shouldExpectNoMoreThanUsualOnAUsualDay() {
    assertThat(extra(learned().days(1))).isBetween(0.0, 7.0); // of 72 to 168
  }

  @Test
  void shouldExpectTheComplaintsThatMoreHarmWillBring() {
    ScoredDays days = learned();
    days.harm("phone", SignalMeasure.QUEUE_LONG, 300).hours(12);
    double afterHalfADay = extra(days);
    days.complaints("phone", 32).days(4);

    // 290 long waits an hour more, a tenth of whom complain: 696 a day, in the end
    assertThat(afterHalfADay).isBetween(100.0, 400.0);
    assertThat(extra(days)).isGreaterThan(afterHalfADay).isLessThan(800);
    assertThat(days.record().extraComplaintsPerDay().get("web")).isCloseTo(0, within(2.0));
  }

  @Test
  void shouldGiveNoEstimateBeforeLearningOrWithoutComplaints() {
    assertThat(taught(10).record().extraComplaintsPerDay()).isEmpty();
    assertThat(learned().record().extraComplaintsPerDay()).doesNotContainKey("branch");
  }

  @Test
  void shouldGiveNoEstimateWithoutComplaints() {
    ScoredDays days = new ScoredDays(Maps.bank());
    days.harm("phone", SignalMeasure.QUEUE_ARRIVALS, 100).days(40);
    assertThat(days.record().extraComplaintsPerDay()).isEmpty();
  }

  private static ScoredDays learned() {
    return taught(39);
  }

  /** Phone has long waits every fifth day; web never has. */
  private static ScoredDays taught(int count) {
    ScoredDays days = new ScoredDays(Maps.bank());
    days.complaints("web", 2).complaints("phone", 2).complaints("callback", 1);
    days.harm("web", SignalMeasure.QUEUE_ARRIVALS, 200)
        .harm("phone", SignalMeasure.QUEUE_ARRIVALS, 200);
    days.harm("callback", SignalMeasure.QUEUE_ARRIVALS, 100);
    for (int day = 0; day < count; day++) {
      boolean bad = day % 5 == 4;
      days.harm("phone", SignalMeasure.QUEUE_LONG, bad ? 50 : 10);
      days.complaints("phone", 2 + (bad ? 5 : 1)).days(1);
    }
    return days.harm("phone", SignalMeasure.QUEUE_LONG, 10).complaints("phone", 3);
  }

  private static double extra(ScoredDays days) {
    return days.record().extraComplaintsPerDay().get("phone");
  }
}
