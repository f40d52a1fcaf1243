package io.pulssi.warning;

import static io.pulssi.warning.Days.HOUR;
import static io.pulssi.warning.Days.START;
import static io.pulssi.warning.Days.calls;
import static io.pulssi.warning.Days.waits;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.baseline.SignalName;
import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.event.StepState;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Source;
import io.pulssi.slice.SliceSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WarningDeciderTest {
  private static final long SLICE = SliceSpan.MILLIS;

  private final Days days = new Days(Journeys.bank());

  @Test
  void shouldWatchPageClearAndClose() {
    days.is("phone", 0.59, waits(0.59, START)).pass(1);
    assertThat(days.news()).isEmpty();
    days.is("phone", 0.6, waits(0.6, START)).pass(3);
    assertThat(days.news()).containsExactly("phone 1 WATCH watch to retail-oncall");
    days.is("phone", 1, waits(1, START)).pass(HOUR);
    assertThat(days.news()).containsExactly("phone 2 PAGED warning to retail-oncall");
    days.is("phone", 0.99, waits(0.99, START)).pass(HOUR - 1);
    assertThat(days.news()).isEmpty();
    days.pass(1);
    assertThat(days.news()).containsExactly("phone 3 CLEARING warning to retail-oncall");
    days.is("phone", 0.2, waits(0.2, START)).pass(5 * HOUR - 1);
    assertThat(days.news()).isEmpty();
    days.pass(1);
    assertThat(days.news()).containsExactly("phone 4 CLOSED warning to retail-oncall");
    days.pass(24 * HOUR);
    assertThat(days.news()).isEmpty();
  }

  @Test
  void shouldTellTheTimesAtWhichItWasDecidable() {
    days.pass(2).is("phone", 0.8, waits(0.8, START + SLICE)).pass(1);
    days.is("phone", 1.2, waits(1.2, START + SLICE)).pass(1);
    Warning watch = days.told().get(0);
    Warning page = days.told().get(1);
    assertThat(watch.getWarningId()).isEqualTo("bank.phone.19991031T0805Z");
    assertThat(watch.getOnset()).isEqualTo(START + SLICE);
    assertThat(watch.getAt()).isEqualTo(START + 3 * SLICE);
    assertThat(watch.getRaisedAt()).isNull();
    assertThat(page.getWarningId()).isEqualTo(watch.getWarningId());
    assertThat(page.getRaisedAt()).isEqualTo(page.getAt()).isEqualTo(START + 4 * SLICE);
    assertThat(page.getScore()).isEqualTo(1.2);
    assertThat(page.getProvisional()).isTrue();
    assertThat(page.getExpectedExtraComplaintsPerDay()).isNull();
    assertThat(page.getProjection()).isNull();
    assertThat(page.getRecord()).isNull();
  }

  @Test
  void shouldStartANewEpisodeAtTheLastCloseWhenTheEvidenceIsOlder() {
    days.is("phone", 1.1, waits(1.1, START)).pass(1);
    days.is("phone", 0.7, waits(0.7, START)).pass(6 * HOUR);
    long closed = days.at();
    days.pass(1);
    assertThat(days.told())
        .extracting(Warning::getWarningId)
        .containsExactly(
            "bank.phone.19991031T0800Z",
            "bank.phone.19991031T0800Z",
            "bank.phone.19991031T0800Z",
            "bank.phone.19991031T1405Z");
    assertThat(days.told().get(3).getOnset()).isEqualTo(closed);
    assertThat(days.told().get(3).getRevision()).isEqualTo(1);
    assertThat(days.told().get(3).getState()).isEqualTo(WarningState.WATCH);
  }

  @Test
  void shouldPageAtOnceInOneRevisionWhenTheScoreJumps() {
    days.is("phone", 1.5, waits(1.5, START)).pass(1);
    assertThat(days.news()).containsExactly("phone 1 PAGED warning to retail-oncall");
  }

  @Test
  void shouldCloseAWatchThatFadedAndStayQuietWhileItFlickers() {
    days.is("phone", 0.7, waits(0.7, START)).pass(1);
    for (int i = 0; i < 10; i++) {
      days.is("phone", 0.3, waits(0.3, START)).pass(6 * HOUR - 1);
      days.is("phone", 0.7, waits(0.7, START)).pass(1);
    }
    days.is("phone", 0.3, waits(0.3, START)).pass(6 * HOUR);
    assertThat(days.news())
        .containsExactly(
            "phone 1 WATCH watch to retail-oncall", "phone 2 CLOSED watch to retail-oncall");
  }

  @Test
  void shouldNeverPageWhileLearning() {
    LineEvidence limits =
        new LineEvidence(Line.LIMITS, 3, START, SignalName.QUEUE_ABANDONMENT, 0.4, Double.NaN, 200);
    days.is(new StepEvidence("phone", true, false, 3, List.of(limits), 0)).pass(HOUR);
    assertThat(days.news()).containsExactly("phone 1 WATCH watch to retail-oncall");
    assertThat(days.last().states()).containsEntry("phone", StepState.WATCH);
  }

  @Test
  void shouldNotRingAgainWhenTheSameLineComesBackTheSameDay() {
    days.is("phone", 1.2, waits(1.2, START)).pass(1);
    days.is("phone", 0.5, waits(0.5, START)).pass(2 * HOUR);
    days.is("phone", 1.2, waits(1.2, START)).pass(2 * HOUR);
    days.is("phone", 0.5, waits(0.5, START)).pass(6 * HOUR);
    assertThat(days.news())
        .containsExactly(
            "phone 1 PAGED warning to retail-oncall",
            "phone 2 CLEARING warning to retail-oncall",
            "phone 3 CLOSED warning to retail-oncall");
  }

  @Test
  void shouldNotRingAgainForTheSameTroubleThatComesAndGoes() {
    days.is("phone", 1.2, waits(1.2, START)).pass(1);
    days.is("phone", 0.5, waits(0.5, START)).pass(HOUR);
    days.news();
    days.is("phone", 1.2, waits(1.2, START)).pass(24 * HOUR);
    assertThat(days.news()).isEmpty();
  }

  @Test
  void shouldPageAnewForTroubleThatReturnsTheNextDayOnlyWhenItIsWorse() {
    days.is("phone", 1.2, waits(1.2, START)).pass(1);
    days.is("phone", 0).pass(24 * HOUR);
    days.news();
    days.is("phone", 1.2, waits(1.2, START)).pass(1);
    assertThat(days.news()).containsExactly("phone 1 WATCH watch to retail-oncall");
    days.is("phone", 1.3, waits(1.3, START)).pass(1);
    assertThat(days.news()).containsExactly("phone 2 PAGED warning to retail-oncall");
  }

  @Test
  void shouldPageAnewForAnotherKindOfTroubleTheNextDay() {
    days.is("phone", 1.2, waits(1.2, START)).pass(1);
    days.is("phone", 0).pass(24 * HOUR);
    days.news();
    days.is("phone", 1.1, calls(1.1, START)).pass(1);
    assertThat(days.news()).containsExactly("phone 1 PAGED warning to retail-oncall");
  }

  @Test
  void shouldPageAnewForTheSameTroubleAfterDaysWithout() {
    days.is("phone", 1.2, waits(1.2, START)).pass(1);
    days.is("phone", 0).pass(72 * HOUR);
    days.news();
    days.is("phone", 1.1, waits(1.1, START)).pass(1);
    assertThat(days.news()).containsExactly("phone 1 PAGED warning to retail-oncall");
  }

  @Test
  void shouldRingAgainWhenAnotherLineCrossesWhileClearing() {
    days.is("phone", 1.2, waits(1.2, START)).pass(1);
    days.is("phone", 0.5, waits(0.5, START)).pass(2 * HOUR);
    days.news();
    days.is("phone", 1.1, calls(1.1, START), waits(0.5, START)).pass(5);
    assertThat(days.news()).containsExactly("phone 3 PAGED warning to retail-oncall");
  }

  @Test
  void shouldNotLetAnOpenFalsePageHideTheNextIncident() {
    days.is("phone", 1.2, waits(1.2, START)).pass(12 * HOUR);
    days.news();
    days.is("phone", 1.3, calls(1.3, START), waits(1.2, START)).pass(10);
    assertThat(days.news()).containsExactly("phone 2 PAGED critical to retail-oncall");
  }

  @Test
  void shouldTakeALineThatFollowsWithinTwelveHoursForTheSameIncident() {
    days.is("phone", 1.2, waits(1.2, START)).pass(11 * HOUR);
    days.is("phone", 1.3, calls(1.3, START), waits(1.2, START)).pass(10 * HOUR);
    assertThat(days.news()).containsExactly("phone 1 PAGED warning to retail-oncall");
  }

  @Test
  void shouldCallManyCustomersInDeepTroubleCriticalUntilItClears() {
    days.is("phone", 1.39, calls(1.39, START)).pass(1);
    days.is("phone", 1.4, calls(1.4, START)).pass(1);
    days.is("phone", 1.05, calls(1.05, START)).pass(HOUR);
    days.is("phone", 1.6, calls(1.6, START)).pass(HOUR);
    days.is("phone", 0.9, calls(0.9, START)).pass(HOUR);
    assertThat(days.news())
        .containsExactly(
            "phone 1 PAGED warning to retail-oncall",
            "phone 2 PAGED critical to retail-oncall",
            "phone 3 CLEARING warning to retail-oncall");
  }

  @Test
  void shouldNotCallItCriticalForFewCustomers() {
    days.is("phone", 1.6, waits(1.6, START)).pass(1);
    assertThat(days.news()).containsExactly("phone 1 PAGED warning to retail-oncall");
  }

  @Test
  void shouldNotCloseWhatNobodyCanSee() {
    days.is("phone", 1.2, waits(1.2, START)).pass(1);
    days.is("phone", 0.9, waits(0.9, START)).pass(2 * HOUR);
    days.blind("phone", Source.QUEUE_WAIT, Source.TICKET).pass(48 * HOUR);
    assertThat(days.last().states()).containsEntry("phone", StepState.CLEARING);
    days.blind("phone").common(1.2).pass(48 * HOUR);
    assertThat(days.last().states()).containsEntry("phone", StepState.CLEARING);
    days.common(0).pass(4 * HOUR - 1);
    assertThat(days.last().states()).containsEntry("phone", StepState.CLEARING);
    days.pass(1);
    assertThat(days.last().warnings()).hasSize(1);
    assertThat(days.last().warnings().get(0).getState()).isEqualTo(WarningState.CLOSED);
  }

  @Test
  void shouldGoOnClosingWhileOneOfTheSourcesStillSpeaks() {
    days.is("phone", 1.2, waits(1.2, START)).pass(1);
    days.is("phone", 0.4, waits(0.4, START)).blind("phone", Source.TICKET).pass(6 * HOUR);
    assertThat(days.last().warnings().get(0).getState()).isEqualTo(WarningState.CLOSED);
    assertThat(days.last().states()).containsEntry("phone", StepState.BLIND);
  }

  @Test
  void shouldNameTheStateThatNeedsAPersonFirst() {
    days.blind("web", Source.TICKET);
    days.is(new StepEvidence("web", true, true, 0, List.of(), 0));
    days.is(new StepEvidence("callback", false, true, 0, List.of(), 0)).pass(1);
    assertThat(days.last().states())
        .containsEntry("web", StepState.BLIND)
        .containsEntry("callback", StepState.LOW_VOLUME)
        .containsEntry("phone", StepState.NORMAL);
    days.blind("web").pass(1);
    assertThat(days.last().states()).containsEntry("web", StepState.LEARNING);
    days.blind("phone", Source.TICKET).is("phone", 0.7, waits(0.7, START)).pass(1);
    assertThat(days.last().states()).containsEntry("phone", StepState.WATCH);
    assertThat(status("phone").getBlind()).containsExactly("ticket");
  }

  @Test
  void shouldTellAStatusWhenItIsNewsAndOnceAnHour() {
    days.pass(HOUR);
    assertThat(days.statuses()).hasSize(3);
    days.pass(1);
    assertThat(days.statuses()).hasSize(6);
    days.is("phone", 0.304, waits(0.3, START)).pass(1);
    assertThat(days.statuses()).hasSize(7);
    days.is("phone", 0.3049, waits(0.3, START)).pass(1);
    assertThat(days.statuses()).hasSize(7);
    days.is("phone", 0.7, waits(0.7, START)).pass(1);
    StepStatus watch = status("phone");
    assertThat(watch.getState()).isEqualTo(StepState.WATCH);
    assertThat(watch.getScore()).isEqualTo(0.7);
    assertThat(watch.getSince()).isEqualTo(watch.getAt()).isEqualTo(days.at());
    assertThat(watch.getOwner()).isEqualTo("retail");
    assertThat(watch.getWarningId()).isEqualTo("bank.phone.19991031T0800Z");
    days.pass(HOUR);
    assertThat(status("phone").getSince()).isEqualTo(watch.getSince());
    assertThat(status("phone").getAt()).isEqualTo(days.at());
  }

  @Test
  void shouldFollowTheMapWhenAStepGetsAnotherOwner() {
    days.is("phone", 1.2, waits(1.2, START)).pass(1);
    days.news();
    days.map(withPhoneOwnedBy("back")).pass(5);
    assertThat(days.news()).containsExactly("phone 2 PAGED warning to back-oncall");
  }

  @Test
  void shouldPassOverAStepTheMapDoesNotKnow() {
    days.is("gone", 2, waits(2, START)).pass(1);
    assertThat(days.news()).isEmpty();
    assertThat(days.last().states()).containsOnlyKeys("callback", "phone", "web");
  }

  private StepStatus status(String step) {
    return days.statuses().stream()
        .filter(status -> status.getStep().equals(step))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static JourneyMap withPhoneOwnedBy(String owner) {
    JourneyMap bank = Journeys.bank();
    Map<String, Owner> owners = bank.owners();
    var steps = new LinkedHashMap<>(bank.steps());
    steps.put("phone", Journeys.step("phone", "Everyday banking by phone", owner, "callback"));
    return Journeys.map(owners, steps);
  }
}
