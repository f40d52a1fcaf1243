package io.pulssi.cause;

import static io.pulssi.cause.TracedDays.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.baseline.SignalName;
import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.journey.Journeys;
import io.pulssi.slice.SliceSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The web comes before the phone. Both have ten contacts a slice after a day of them. */
class CauseLearningTest {
  private static final double USUAL = 10;
  private static final LagDistribution NOTHING = new LagDistribution();

  private final TracedDays days =
      new TracedDays(
          Journeys.named("bank")
              .step("web", "team", List.of("phone"))
              .step("phone", "team", List.of())
              .map());

  @Test
  void shouldLookForRisesWhenAnHourIsFull() {
    quiet();
    days.contacts("web", 30, USUAL).pass(HOUR - 1);
    assertThat(days.trail("web").rise).isEqualTo(ContactRise.NONE);
    days.pass(1);
    ContactRise rise = days.trail("web").rise;
    assertThat(rise.z()).isGreaterThan(3);
    assertThat(rise.onset()).isEqualTo(days.at() - SliceSpan.HOUR_MILLIS);
    assertThat(days.trail("web").strongestRise).isEqualTo(rise);
  }

  @Test
  void shouldKeepTheStrongestRiseOfADay() {
    quiet();
    days.contacts("web", 30, USUAL).pass(3 * HOUR);
    ContactRise strongest = days.trail("web").strongestRise;
    days.contacts("web", USUAL, USUAL).pass(24 * HOUR);
    assertThat(days.trail("web").rise.z()).isLessThan(strongest.z());
    assertThat(days.trail("web").strongestRise).isEqualTo(strongest);
    days.pass(HOUR);
    assertThat(days.trail("web").strongestRise).isNotEqualTo(strongest);
  }

  @Test
  void shouldCountARiseFromThreeStandardDeviationsOn() {
    quiet();
    // ln(205 / 121) / sqrt(1.1 / 121 + .15²) = 2.96, and 3.28 for 217
    days.contacts("phone", 17, USUAL).contacts("web", 18, USUAL).pass(HOUR);
    assertThat(days.trail("phone").rises).isZero();
    assertThat(days.trail("web").rises).isEqualTo(1);
  }

  @Test
  void shouldCountARiseOnceUntilItIsOver() {
    quiet();
    days.contacts("web", 30, USUAL).pass(3 * HOUR);
    assertThat(days.trail("web").rises).isEqualTo(1);
    assertThat(days.trail("web").rising).isTrue();
    days.contacts("web", 25, USUAL).pass(HOUR).contacts("web", 30, USUAL).pass(2 * HOUR);
    assertThat(days.trail("web").rises).as("never below 1.5").isEqualTo(1);
    days.contacts("web", USUAL, USUAL).pass(48 * HOUR);
    assertThat(days.trail("web").rising).isFalse();
    days.contacts("web", 30, USUAL).pass(HOUR);
    assertThat(days.trail("web").rises).isCloseTo(1.992f, within(.01f));
  }

  @Test
  void shouldCountTheDaysInWhichThereCouldHaveBeenARise() {
    days.pass(10 * HOUR);
    assertThat(days.trail("web").days).as("no contacts yet").isZero();
    days.contacts("web", USUAL, USUAL).pass(5 * HOUR);
    assertThat(days.trail("web").days).isCloseTo(5 / 24f, within(1e-6f));
    assertThat(days.trail("phone").days).isZero();
  }

  @Test
  void shouldLearnWhereARiseCameFromSixHoursAfterItShowed() {
    quiet();
    troubleThatSpreads();
    // over 3 standard deviations at the end of its first hour
    days.pass(6 * HOUR - 1);
    assertThat(days.trail("phone").from("web")).isNull();
    days.pass(1);
    LearnedEdge edge = days.trail("phone").from("web");
    assertThat(edge.follows()).isBetween(.5, 1.0);
    assertThat(edge.lags().likelihood(2, NOTHING)).as("two hours later").isGreaterThan(8.1);
    assertThat(days.journey().lags.likelihood(2, NOTHING))
        .isCloseTo(edge.lags().likelihood(2, NOTHING), within(1e-6));
    assertThat(days.trail("phone").untaughtSince).isEqualTo(SliceSpan.NEVER);
    days.pass(12 * HOUR);
    assertThat(days.trail("phone").from("web").follows()).as("once").isLessThanOrEqualTo(1);
  }

  @Test
  void shouldCreditACauseWithTheShareItHasByThen() {
    quiet();
    troubleThatSpreads();
    days.pass(6 * HOUR - 1);
    double share = days.share("phone", "web");
    days.pass(1);
    assertThat(days.trail("phone").from("web").follows()).isCloseTo(share, within(.01));
    assertThat(days.share("phone", "web")).as("surer from then on").isGreaterThan(share);
  }

  @Test
  void shouldNotLearnFromWhatBeganLater() {
    quiet();
    days.contacts("phone", 40, USUAL).pass(4 * HOUR);
    days.contacts("web", 80, USUAL).pass(8 * HOUR);
    assertThat(days.trail("phone").untaughtSince).as("it was looked at").isEqualTo(SliceSpan.NEVER);
    assertThat(days.trail("phone").from("web")).isNull();
  }

  @Test
  void shouldNotLearnFromWhatHardlyExplainsIt() {
    quiet();
    days.contacts("web", 40, USUAL).contacts("phone", 13, USUAL).pass(7 * HOUR);
    assertThat(days.trail("phone").strongestRise.z()).as("enough to be asked").isGreaterThan(1.2);
    assertThat(days.share("web", "phone")).isLessThan(.05);
    assertThat(days.trail("web").rises).isEqualTo(1);
    assertThat(days.trail("web").untaughtSince).as("it was looked at").isEqualTo(SliceSpan.NEVER);
    assertThat(days.trail("web").from("phone")).isNull();
  }

  @Test
  void shouldLearnNothingInAStormButAfterIt() {
    quiet();
    troubleThatSpreads();
    days.common(1).pass(9 * HOUR);
    assertThat(days.trail("phone").from("web")).isNull();
    assertThat(days.trail("phone").untaughtSince).isNotEqualTo(SliceSpan.NEVER);
    days.common(.99).pass(HOUR);
    assertThat(days.trail("phone").from("web")).isNotNull();
  }

  @Test
  void shouldForgetALittleOfAllAtTheEndOfADay() {
    quiet();
    troubleThatSpreads();
    days.pass(6 * HOUR);
    StepTrail before = days.trail("phone");
    double lags = days.journey().lags.likelihood(2, NOTHING);
    double seen = (lags / 30 - .27) * 8 / (1 - lags / 30);
    long toMidnight = 24 * HOUR - days.at() / SliceSpan.MILLIS % (24 * HOUR);
    days.pass((int) toMidnight - 1);
    assertThat(days.trail("phone").from("web").follows()).isEqualTo(before.from("web").follows());
    days.pass(1);
    StepTrail after = days.trail("phone");
    assertThat(after.from("web").follows())
        .isCloseTo(.996 * before.from("web").follows(), within(1e-6));
    assertThat(after.rises).isCloseTo(.996f * before.rises, within(1e-6f));
    assertThat(after.days).isCloseTo(.996f * (before.days + toMidnight / 288f), within(1e-5f));
    assertThat(days.journey().lags.likelihood(2, NOTHING))
        .isCloseTo((.996 * seen + 8 * .27) / (.996 * seen + 8) * 30, within(1e-5));
  }

  @Test
  void shouldTakeEvidenceInWithEachSlice() {
    LineEvidence heavy = line(.9);
    days.is("web", .9, heavy).pass(1);
    assertThat(days.trail("web").evidence)
        .isEqualTo(new StrongestEvidence(Line.REOPENS, .9, heavy.since(), days.at()));
    days.is("web", .2, line(.2)).pass(1);
    assertThat(days.trail("web").evidence.weight()).isEqualTo(.2);
    assertThat(days.trail("web").strongestEvidence.weight()).isEqualTo(.9);
  }

  @Test
  void shouldNotTakeEvidenceOfAStepThatStillLearnsWhatIsUsual() {
    days.is(new StepEvidence("web", true, false, .9, List.of(line(.9)), 0)).pass(1);
    assertThat(days.trail("web").evidence).isEqualTo(StrongestEvidence.NONE);
  }

  @Test
  void shouldMountACommonCauseByTheHour() {
    days.common(2.4).pass(HOUR);
    assertThat(days.commonScore()).isCloseTo(1.4 / 3.5, within(1e-6));
    days.pass(HOUR - 1);
    assertThat(days.commonScore()).isCloseTo(1.4 / 3.5, within(1e-6));
    days.pass(1);
    assertThat(days.commonScore()).isCloseTo(2.8 / 3.5, within(1e-6));
  }

  @Test
  void shouldPassOverStepsThatTheMapDoesNotKnow() {
    days.is("gone", .9, line(.9)).contacts("gone", 30, USUAL).pass(HOUR);
    assertThat(days.trail("gone")).isNull();
    assertThat(days.trail("web")).isNotNull();
  }

  /** A day of usual contacts. */
  private void quiet() {
    days.contacts("web", USUAL, USUAL).contacts("phone", USUAL, USUAL).pass(24 * HOUR);
  }

  /** At the web, then two hours later at the phone, whose first hour ends now. */
  private void troubleThatSpreads() {
    days.contacts("web", 30, USUAL).pass(2 * HOUR).contacts("phone", 25, USUAL).pass(HOUR);
    assertThat(days.trail("phone").untaughtSince).isEqualTo(days.at());
  }

  private static LineEvidence line(double weight) {
    return new LineEvidence(
        Line.REOPENS, weight, TracedDays.START, SignalName.TICKET_REOPENS, 0.24, 0.09, 120);
  }
}
