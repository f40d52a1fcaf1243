package io.pulssi.reallog;

import static io.pulssi.reallog.Calls.DAY;
import static io.pulssi.reallog.Calls.MINUTE;
import static io.pulssi.reallog.Calls.MONDAY;
import static io.pulssi.reallog.Calls.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SurgesTest {

  @Test
  void shouldFindTheHalfHourInWhichManyHungUp() {
    Calls calls = new Calls();
    for (int halfHour = 0; halfHour < 40; halfHour++) {
      calls.add(MONDAY + halfHour * Surges.HALF_HOUR, 20, halfHour == 7 ? 12 : 1, 30);
    }

    assertThat(surges(Surges.abandonment(calls.inOrder())))
        .containsExactly(MONDAY + 7 * Surges.HALF_HOUR);
  }

  @Test
  void shouldNotJudgeAHalfHourWithFewCalls() {
    Calls calls = new Calls().add(MONDAY, 7, 7, 30).add(MONDAY + DAY, 20, 0, 30);

    assertThat(Surges.abandonment(calls.inOrder()))
        .extracting(Window::from)
        .containsExactly(MONDAY + DAY);
  }

  @Test
  void shouldKnowWhoCalledAgainWithinADay() {
    Contact first = new Contact(STEP, MONDAY, 0, false, "one");
    Contact second = new Contact("other", MONDAY + DAY, 0, false, "one");
    Contact late = new Contact(STEP, MONDAY + 2 * DAY + MINUTE, 0, false, "one");
    Contact unknown = new Contact(STEP, MONDAY, 0, false, "");

    Map<Contact, Boolean> again =
        Surges.again(new Calls().add(first).add(unknown).add(second).add(late).inOrder());

    assertThat(again).hasSize(3);
    assertThat(again.get(first)).isTrue();
    assertThat(again.get(second)).as("a day and a minute later").isFalse();
    assertThat(again.get(late)).isFalse();
  }

  @Test
  void shouldFindTheHourWithManyMoreTicketsThanThatHourOfOtherDays() {
    Calls calls = new Calls();
    for (int day = 0; day < 5; day++) {
      calls.add(MONDAY + day * DAY, day == 3 ? 30 : 4, 0, 0);
    }
    Days days = Days.of(calls.inOrder(), ZoneOffset.UTC, 1, Days.OF_TICKETS);

    assertThat(surges(Surges.volume(calls.inOrder(), days))).containsExactly(MONDAY + 3 * DAY);
  }

  @Test
  void shouldKnowTheBinomialTail() {
    assertThat(Tail.binomial(10, 0, .3)).isEqualTo(1);
    assertThat(Tail.binomial(3, 2, .5)).isEqualTo(.5, Offset.offset(1e-12));
    assertThat(Tail.binomial(20, 20, .5)).isEqualTo(Math.pow(.5, 20), Offset.offset(1e-12));
  }

  @Test
  void shouldKnowThePoissonTail() {
    assertThat(Tail.poisson(0, 2)).isEqualTo(1);
    assertThat(Tail.poisson(2, 1)).isEqualTo(1 - 2 / Math.E, Offset.offset(1e-12));
  }

  private static List<Long> surges(List<Window> windows) {
    return windows.stream().filter(Window::surge).map(Window::from).toList();
  }
}
