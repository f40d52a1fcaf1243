package io.pulssi.reallog;

import static io.pulssi.reallog.LoggedCalls.DAY;
import static io.pulssi.reallog.LoggedCalls.MINUTE;
import static io.pulssi.reallog.LoggedCalls.MONDAY;
import static io.pulssi.reallog.LoggedCalls.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueHistoryTest {

  @Test
  void shouldSeeWhoWaitsAndHowLongTheOldestHas() {
    LoggedCalls calls =
        new LoggedCalls()
            .add(new LoggedContact(STEP, MONDAY + 12 * MINUTE, 8 * 60, false, ""))
            .add(new LoggedContact(STEP, MONDAY + 11 * MINUTE, 3 * 60, false, ""))
            .add(new LoggedContact(STEP, MONDAY + 9 * MINUTE, 60, false, ""));

    QueueHistory.Sight sight = new QueueHistory(calls.inOrder()).at(STEP, MONDAY + 10 * MINUTE);

    assertThat(sight).isEqualTo(new QueueHistory.Sight(2, 6 * 60, 1, 60));
    assertThat(sight.waitTimesQueued()).isEqualTo(120);
  }

  @Test
  void shouldForgetWhoLeftHalfAnHourAgo() {
    LoggedCalls calls = new LoggedCalls().add(MONDAY, 1, 0, 60).add(MONDAY + 40 * MINUTE, 1, 0, 60);

    assertThat(new QueueHistory(calls.inOrder()).at(STEP, MONDAY + 35 * MINUTE).left()).isZero();
  }

  @Test
  void shouldSpeakWhenItIsAboveWhatEarlierDaysShowed() {
    LoggedCalls calls = new LoggedCalls();
    for (int day = 0; day < 5; day++) {
      calls.add(MONDAY + day * DAY + 480 * MINUTE, 300, 0, day == 4 ? 90 : 40);
    }
    List<LoggedContact> inOrder = calls.inOrder();
    LogDays days = LogDays.of(inOrder, ZoneOffset.UTC, 30, LogDays.OF_CALLS);

    List<AlertSpan> spoken = QueueRule.NAIVE.speak(List.of(STEP), new QueueHistory(inOrder), days);

    assertThat(spoken).hasSize(1);
    assertThat(days.dayOf(spoken.get(0).from())).isEqualTo(days.dayOf(MONDAY + 4 * DAY));
  }
}
