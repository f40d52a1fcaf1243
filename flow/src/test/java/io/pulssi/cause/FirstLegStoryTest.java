package io.pulssi.cause;

import static io.pulssi.cause.TracedDays.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.baseline.SignalName;
import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Journeys;
import io.pulssi.slice.SliceSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where trouble began, told over hours of contacts and evidence. */
class FirstLegStoryTest {
  private static final double USUAL = 10;
  private static final long MILLIS = SliceSpan.HOUR_MILLIS;

  @Test
  void shouldNameAPredecessorWhoseContactsRoseFirstAlthoughItIsInNoTroubleOfItsOwn() {
    TracedDays days = quiet(bank());
    days.contacts("web", 25, USUAL).pass(2 * HOUR);
    days.contacts("phone", 16, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, calls(days.at() - 2 * MILLIS)).pass(1);
    assertThat(days.firstLeg("phone").step()).isEqualTo("web");
    assertThat(days.firstLeg("phone").share()).isGreaterThan(0.9);
  }

  @Test
  void shouldNameTheStepWhenItsPredecessorsAreQuiet() {
    TracedDays days = quiet(bank());
    days.contacts("phone", 25, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, calls(days.at() - 2 * MILLIS)).pass(1);
    assertThat(days.firstLeg("phone").step()).isEqualTo("phone");
    assertThat(days.firstLeg("phone").share()).isGreaterThan(0.9);
  }

  @Test
  void shouldNotBlameAPredecessorThatRoseLongAfter() {
    TracedDays days = quiet(bank());
    days.contacts("phone", 25, USUAL).pass(10 * HOUR);
    days.contacts("web", 16, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, calls(days.at() - 12 * MILLIS)).pass(1);
    assertThat(days.firstLeg("phone").step()).isEqualTo("phone");
  }

  @Test
  void shouldFollowTheChainToWhereItBegan() {
    TracedDays days = quiet(bank());
    days.contacts("web", 40, USUAL).pass(2 * HOUR);
    days.contacts("phone", 28, USUAL).pass(2 * HOUR);
    days.contacts("callback", 20, USUAL).pass(2 * HOUR);
    days.is("callback", 1.2, calls(days.at() - 2 * MILLIS)).pass(1);
    assertThat(days.firstLeg("callback").step()).isEqualTo("web");
    assertThat(days.firstLeg("callback").share()).isGreaterThan(0.6);
  }

  @Test
  void shouldTellTheRootOfACircleByItsOnset() {
    TracedDays days =
        quiet(
            Journeys.named("bank")
                .step("web", "team", List.of("phone"))
                .step("phone", "team", List.of("web"))
                .map());
    days.contacts("web", 30, USUAL).pass(4 * HOUR);
    days.contacts("phone", 16, USUAL).pass(3 * HOUR);
    days.is("phone", 1.2, calls(days.at() - 3 * MILLIS));
    days.is("web", 1.2, calls(days.at() - 7 * MILLIS)).pass(1);
    assertThat(days.firstLeg("phone").step()).isEqualTo("web");
    assertThat(days.firstLeg("web").step()).isEqualTo("web");
    assertThat(days.firstLeg("web").share()).isGreaterThan(0.6);
  }

  @Test
  void shouldTakeALineOfEvidenceOfAPredecessorForASignToo() {
    TracedDays days = quiet(bank());
    days.is("web", 0.9, line(Line.REOPENS, SignalName.TICKET_REOPENS, 0.9, days.at())).pass(HOUR);
    days.contacts("phone", 20, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, calls(days.at() - 2 * MILLIS)).pass(1);
    assertThat(days.firstLeg("phone").step()).isEqualTo("web");
  }

  @Test
  void shouldLetReopensBeTheirOwnFirstLeg() {
    TracedDays days = quiet(bank());
    days.contacts("web", 14, USUAL).pass(2 * HOUR);
    days.contacts("phone", 16, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, line(Line.REOPENS, SignalName.TICKET_REOPENS, 1.2, days.at())).pass(1);
    assertThat(days.firstLeg("phone").step()).isEqualTo("phone");
  }

  @Test
  void shouldNotBlameAPredecessorForTroubleWithoutExcessContacts() {
    TracedDays days = quiet(bank());
    days.contacts("web", 15, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, line(Line.CAPACITY, SignalName.QUEUE_WAIT, 1.2, days.at())).pass(1);
    assertThat(days.firstLeg("phone").step()).isEqualTo("phone");
  }

  @Test
  void shouldForgetAPredecessorThatWasInTroubleTwoDaysAgo() {
    TracedDays days = quiet(bank());
    days.contacts("web", 30, USUAL).pass(4 * HOUR);
    days.contacts("web", USUAL, USUAL).pass(47 * HOUR);
    days.contacts("phone", 25, USUAL).pass(4 * HOUR);
    days.is("phone", 1.2, calls(days.at() - 4 * MILLIS)).pass(1);
    assertThat(days.firstLeg("phone").step()).isEqualTo("phone");
  }

  @Test
  void shouldShareTroubleBetweenTwoPredecessorsThatRoseAlike() {
    TracedDays days =
        quiet(
            Journeys.named("bank")
                .step("web", "team", List.of("phone"))
                .step("app", "team", List.of("phone"))
                .step("phone", "team", List.of())
                .map());
    days.contacts("web", 25, USUAL).contacts("app", 25, USUAL).pass(2 * HOUR);
    days.contacts("phone", 16, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, calls(days.at() - 2 * MILLIS)).pass(1);
    assertThat(days.legs("phone")).extracting(LegShare::step).startsWith("app", "web");
    assertThat(days.firstLeg("phone").share()).isCloseTo(0.5, within(0.02));
    assertThat(days.firstLeg("phone").isClear()).isFalse();
  }

  @Test
  void shouldNameARootThatShowsNothingWhenTheStepsAfterItRiseTogether() {
    TracedDays days = quiet(fan());
    days.contacts("phone", 18, USUAL).contacts("app", 20, USUAL).contacts("mail", 19, USUAL);
    days.pass(2 * HOUR).is("phone", 1.2, calls(days.at() - 2 * MILLIS)).pass(1);
    assertThat(days.firstLeg("phone").step()).isEqualTo("web");
    assertThat(days.firstLeg("phone").share()).isGreaterThan(0.6);
  }

  @Test
  void shouldNotNameARootThatShowsNothingForOneStepAlone() {
    TracedDays days = quiet(fan());
    days.contacts("phone", 18, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, calls(days.at() - 2 * MILLIS)).pass(1);
    assertThat(days.firstLeg("phone").step()).isEqualTo("phone");
    assertThat(days.firstLeg("phone").share()).isGreaterThan(0.9);
  }

  @Test
  void shouldNotNameARootForStepsThatRoseAtOtherTimes() {
    TracedDays days = quiet(fan());
    days.contacts("app", 20, USUAL).contacts("mail", 19, USUAL).pass(9 * HOUR);
    days.contacts("phone", 20, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, calls(days.at() - 2 * MILLIS)).pass(1);
    assertThat(days.firstLeg("phone").step()).isEqualTo("phone");
  }

  @Test
  void shouldNotNameARootTooSmallToSendSoMany() {
    TracedDays days = quiet(fan());
    days.contacts("web", 0, 0.1).pass(HOUR);
    days.contacts("phone", 18, USUAL).contacts("app", 20, USUAL).contacts("mail", 19, USUAL);
    days.pass(2 * HOUR).is("phone", 1.2, calls(days.at() - 2 * MILLIS)).pass(1);
    assertThat(days.share("phone", "web")).isLessThan(0.5);
  }

  @Test
  void shouldLearnAnEdgeTheMapDoesNotHave() {
    TracedDays days = quiet(bank());
    days.contacts("callback", 20, USUAL).pass(2 * HOUR);
    days.contacts("web", 14, USUAL).pass(2 * HOUR);
    days.is("web", 1.2, calls(days.at() - 2 * MILLIS)).pass(1);
    double untaught = days.share("web", "callback");
    assertThat(days.firstLeg("web").step()).isEqualTo("web");
    days.is("web", 0).contacts("web", USUAL, USUAL).contacts("callback", USUAL, USUAL);
    days.pass(HOUR - 1).pass(47 * HOUR);
    for (int i = 0; i < 6; i++) {
      days.contacts("callback", 20, USUAL).pass(2 * HOUR);
      days.contacts("web", 20, USUAL).pass(8 * HOUR);
      days.contacts("web", USUAL, USUAL).contacts("callback", USUAL, USUAL).pass(50 * HOUR);
    }
    days.contacts("callback", 20, USUAL).pass(2 * HOUR);
    days.contacts("web", 14, USUAL).pass(2 * HOUR);
    days.is("web", 1.2, calls(days.at() - 2 * MILLIS)).pass(1);
    LegShare taught = days.firstLeg("web");
    assertThat(taught.step()).isEqualTo("callback");
    assertThat(taught.learned()).isTrue();
    assertThat(taught.share()).isGreaterThan(untaught + 0.05);
  }

  /** A day of usual contacts. */
  private static TracedDays quiet(JourneyMap map) {
    TracedDays days = new TracedDays(map);
    map.steps().keySet().forEach(step -> days.contacts(step, USUAL, USUAL));
    return days.pass(24 * HOUR);
  }

  /** A line led by calls. */
  private static LineEvidence calls(long since) {
    return new LineEvidence(Line.DEMAND, 1.2, since, SignalName.QUEUE_ARRIVALS, 412, 230, 412);
  }

  private static LineEvidence line(Line line, SignalName signal, double weight, long since) {
    return new LineEvidence(line, weight, since, signal, 0.24, 0.09, 120);
  }

  private static JourneyMap bank() {
    return Journeys.named("bank")
        .step("web", "team", List.of("phone"))
        .step("phone", "team", List.of("callback"))
        .step("callback", "team", List.of())
        .map();
  }

  private static JourneyMap fan() {
    return Journeys.named("bank")
        .step("web", "team", List.of("app", "mail", "phone"))
        .step("app", "team", List.of())
        .step("mail", "team", List.of())
        .step("phone", "team", List.of())
        .map();
  }
}
