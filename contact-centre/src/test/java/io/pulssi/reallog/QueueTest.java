package io.pulssi.reallog;

import static io.pulssi.reallog.Calls.DAY;
import static io.pulssi.reallog.Calls.MINUTE;
import static io.pulssi.reallog.Calls.MONDAY;
import static io.pulssi.reallog.Calls.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueTest {

  @Test
  void shouldSeeWhoWaitsAndHowLongTheOldestHas() {
    Calls calls =
        new Calls()
            .add(new Contact(STEP, MONDAY + 12 * MINUTE, 8 * 60, false, ""))
            .add(new Contact(STEP, MONDAY + 11 * MINUTE, 3 * 60, false, ""))
            .add(new Contact(STEP, MONDAY + 9 * MINUTE, 60, false, ""));

    Queue.Sight sight = new Queue(calls.inOrder()).at(STEP, MONDAY + 10 * MINUTE);

    assertThat(sight).isEqualTo(new Queue.Sight(2, 6 * 60, 1, 60));
    assertThat(sight.waitTimesQueued()).isEqualTo(120);
  }

  @Test
  void shouldForgetWhoLeftHalfAnHourAgo() {
    Calls calls = new Calls().add(MONDAY, 1, 0, 60).add(MONDAY + 40 * MINUTE, 1, 0, 60);

    assertThat(new Queue(calls.inOrder()).at(STEP, MONDAY + 35 * MINUTE).left()).isZero();
  }

  @Test
  void shouldSpeakWhenItIsAboveWhatEarlierDaysShowed() {
    Calls calls = new Calls();
    for (int day = 0; day < 5; day++) {
      calls.add(MONDAY + day * DAY + 480 * MINUTE, 300, 0, day == 4 ? 90 : 40);
    }
    List<Contact> inOrder = calls.inOrder();
    Days days = Days.of(inOrder, ZoneOffset.UTC, 30, Days.OF_CALLS);

    List<Spoken> spoken = QueueRule.NAIVE.speak(List.of(STEP), new Queue(inOrder), days);

    assertThat(spoken).hasSize(1);
    assertThat(days.dayOf(spoken.get(0).from())).isEqualTo(days.dayOf(MONDAY + 4 * DAY));
  }
}
