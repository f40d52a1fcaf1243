package io.pulssi.warning;

import static io.pulssi.warning.Days.HOUR;
import static io.pulssi.warning.Days.START;
import static io.pulssi.warning.Days.calls;
import static io.pulssi.warning.Days.waits;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.event.Leg;
import io.pulssi.event.StepState;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.journey.JourneyMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A cause common to many steps is one warning. */
class CommonCauseTest {
  private final Days days = new Days(Journeys.bank());

  @Test
  void shouldPageTheCommonOwnerOnceAndHoldBackThePagesOfTheSteps() {
    days.common(2.3).pass(2 * HOUR);
    assertThat(days.news()).containsExactly("* 1 WATCH watch to retail-oncall");
    days.pass(HOUR);
    assertThat(days.news()).containsExactly("* 2 PAGED warning to retail-oncall");
    days.is("phone", 1.2, waits(1.2, START)).is("web", 1.3, waits(1.3, START)).pass(3 * HOUR);
    assertThat(days.news())
        .as("waits are the storm's")
        .containsExactly(
            "phone 1 WATCH watch to retail-oncall",
            "web 1 WATCH watch to digital-oncall",
            "* 3 PAGED critical to retail-oncall");
    assertThat(days.last().states()).containsEntry("phone", StepState.WATCH).hasSize(3);
  }

  @Test
  void shouldLetAStepPageWhoseContactsAreBeyondWhatAllHaveInCommon() {
    storm();
    days.is("phone", 1.2, calls(1.2, START)).pass(1);
    assertThat(days.news()).containsExactly("phone 1 PAGED warning to retail-oncall");
  }

  @Test
  void shouldLeaveAStepPagedThatWasPagedBeforeAndNameIt() {
    days.common(2.3).pass(HOUR);
    days.is("web", 1.2, waits(1.2, START)).pass(2 * HOUR);
    assertThat(days.last().states()).containsEntry("web", StepState.PAGED);
    Warning storm =
        days.told().stream()
            .filter(warning -> warning.getStep().equals("*"))
            .reduce((first, second) -> second)
            .orElseThrow();
    assertThat(storm.getState()).isEqualTo(WarningState.PAGED);
    assertThat(storm.getBecause())
        .isEqualTo(
            "Many steps at once: callers typically wait 3 min 10 s against a usual 55 s since"
                + " Sun 31 Oct 09:00 (900 callers); one cause is likely, so waits at single steps"
                + " do not page meanwhile; paged before it was known: Use the internet bank.");
  }

  @Test
  void shouldHoldAPageBackUntilTheStepWasBelowOnce() {
    storm();
    days.is("phone", 1.2, waits(1.2, START)).common(0).pass(24 * HOUR);
    assertThat(days.news())
        .containsExactly(
            "phone 1 WATCH watch to retail-oncall",
            "* 3 CLEARING warning to retail-oncall",
            "* 4 CLOSED warning to retail-oncall");
    days.is("phone", 0.9, waits(0.9, START)).pass(1);
    days.is("phone", 1.2, waits(1.2, START)).pass(1);
    assertThat(days.news()).containsExactly("phone 2 PAGED warning to retail-oncall");
  }

  @Test
  void shouldNotTakeASingleLookForAStorm() {
    for (int i = 0; i < 20; i++) {
      days.common(4).pass(HOUR).common(0).pass(3 * HOUR);
    }
    assertThat(days.news()).isEmpty();
  }

  @Test
  void shouldGoToTheOwnerOfTheMostAffectedStepsWhereTheMapNamesNone() {
    JourneyMap bank = Journeys.bank();
    JourneyMap nobody =
        new JourneyMap(
            "bank",
            bank.timezone(),
            "v1",
            bank.owners(),
            bank.steps(),
            bank.calendar(),
            Optional.empty(),
            0.25);
    days.map(nobody).wait("callback", 2).wait("phone", 1.5);
    days.common(2.3).pass(3 * HOUR);
    assertThat(days.news()).last().isEqualTo("* 2 PAGED warning to back-oncall");
  }

  @Test
  void shouldBeItsOwnFirstLeg() {
    days.common(2.3).pass(3 * HOUR);
    Warning page = days.told().get(1);
    assertThat(page.getFirstLeg()).containsExactly(new Leg("*", "retail", 1.0, null));
    assertThat(page.getProvisional()).isFalse();
    assertThat(page.getWarningId()).startsWith("bank.*.");
    assertThat(page.getScore()).isEqualTo(1.11);
  }

  private void storm() {
    days.common(2.3).pass(3 * HOUR).news();
  }
}
