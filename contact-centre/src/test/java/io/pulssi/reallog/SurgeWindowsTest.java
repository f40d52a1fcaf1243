package io.pulssi.reallog;

import static io.pulssi.reallog.LoggedCalls.DAY;
import static io.pulssi.reallog.LoggedCalls.MINUTE;
import static io.pulssi.reallog.LoggedCalls.MONDAY;
import static io.pulssi.reallog.LoggedCalls.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SurgeWindowsTest {

  @Test
  void shouldFindTheHalfHourInWhichManyHungUp() {
    LoggedCalls calls = new LoggedCalls();
    for (int halfHour = 0; halfHour < 40; halfHour++) {
      calls.add(MONDAY + halfHour * SurgeWindows.HALF_HOUR, 20, halfHour == 7 ? 12 : 1, 30);
    }

    assertThat(surges(SurgeWindows.abandonment(calls.inOrder())))
        .containsExactly(MONDAY + 7 * SurgeWindows.HALF_HOUR);
  }

  @Test
  void shouldNotJudgeAHalfHourWithFewCalls() {
    LoggedCalls calls = new LoggedCalls().add(MONDAY, 7, 7, 30).add(MONDAY + DAY, 20, 0, 30);

    assertThat(SurgeWindows.abandonment(calls.inOrder()))
        .extracting(Window::from)
        .containsExactly(MONDAY + DAY);
  }

  @Test
  void shouldKnowWhoCalledAgainWithinADay() {
    LoggedContact first = new LoggedContact(STEP, MONDAY, 0, false, "one");
    LoggedContact second = new LoggedContact("other", MONDAY + DAY, 0, false, "one");
    LoggedContact late = new LoggedContact(STEP, MONDAY + 2 * DAY + MINUTE, 0, false, "one");
    LoggedContact unknown = new LoggedContact(STEP, MONDAY, 0, false, "");

    Map<LoggedContact, Boolean> again =
        SurgeWindows.again(
            new LoggedCalls().add(first).add(unknown).add(second).add(late).inOrder());

    assertThat(again).hasSize(3);
    assertThat(again.get(first)).isTrue();
    assertThat(again.get(second)).as("a day and a minute later").isFalse();
    assertThat(again.get(late)).isFalse();
  }

  @Test
  void shouldFindTheHourWithManyMoreTicketsThanThatHourOfOtherDays() {
    LoggedCalls calls = new LoggedCalls();
    for (int day = 0; day < 5; day++) {
      calls.add(MONDAY + day * DAY, day == 3 ? 30 : 4, 0, 0);
    }
    LogDays days = LogDays.of(calls.inOrder(), ZoneOffset.UTC, 1, LogDays.OF_TICKETS);

    assertThat(surges(SurgeWindows.volume(calls.inOrder(), days)))
        .containsExactly(MONDAY + 3 * DAY);
  }

  @Test
  void shouldKnowTheBinomialTail() {
    assertThat(TailProbability.binomial(10, 0, .3)).isEqualTo(1);
    assertThat(TailProbability.binomial(3, 2, .5)).isEqualTo(.5, Offset.offset(1e-12));
    assertThat(TailProbability.binomial(20, 20, .5))
        .isEqualTo(Math.pow(.5, 20), Offset.offset(1e-12));
  }

  @Test
  void shouldKnowThePoissonTail() {
    assertThat(TailProbability.poisson(0, 2)).isEqualTo(1);
    assertThat(TailProbability.poisson(2, 1)).isEqualTo(1 - 2 / Math.E, Offset.offset(1e-12));
  }

  private static List<Long> surges(List<Window> windows) {
    return windows.stream().filter(Window::surge).map(Window::from).toList();
  }
}
