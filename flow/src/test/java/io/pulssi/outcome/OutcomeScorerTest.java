package io.pulssi.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.detect.Line;
import io.pulssi.event.Outcome;
import io.pulssi.event.OutcomeKind;
import io.pulssi.event.VerdictKind;
import io.pulssi.warning.TrackRecord;
import org.junit.jupiter.api.Test;

class OutcomeScorerTest {
  private final ScoredDays days = ScoredDays.ofTheBank().days(30);

  @Test
  void shouldKeepAPagePendingUntilItsSurgeConfirmsIt() {
    days.page("w", "web").slices(1);
    assertThat(days.news()).containsExactly("w PENDING");
    long paged = days.now();

    days.slices(11).hours(23).complaints("web", 7).hours(7);

    // six more an hour: beyond 53.3 a day with the fifth hour, 29 h after the page's hour began
    Outcome confirmed = days.told().get(0);
    assertThat(confirmed.getOutcome()).isEqualTo(OutcomeKind.CONFIRMED);
    assertThat(confirmed.getPagedAt()).isEqualTo(paged);
    assertThat(confirmed.getSurgeAt()).isEqualTo(paged - 300_000 + 29 * ScoredDays.HOUR);
    assertThat(confirmed.getLeadSeconds()).isEqualTo(29 * 3600 - 300);
    assertThat(confirmed.getJudgedAt()).isEqualTo(confirmed.getSurgeAt());
    assertThat(confirmed.getOwner()).isEqualTo("digital");
  }

  @Test
  void shouldCallAPageFalseWhenFiveDaysPassWithoutASurge() {
    days.page("w", "web").slices(1);
    days.slices(5 * 288 - 1);
    assertThat(days.news()).containsExactly("w PENDING");

    days.slices(1);
    assertThat(days.news()).containsExactly("w FALSE");
    days.complaints("web", 9).days(2);
    assertThat(days.news()).isEmpty();
  }

  @Test
  void shouldConfirmAPageDownstreamOfTheSurgeAndNoneElsewhere() {
    days.page("down", "callback").page("aside", "cards").page("all", "*").slices(12);
    days.complaints("web", 60).hours(1);

    assertThat(days.news())
        .containsExactly(
            "all PENDING",
            "aside PENDING",
            "down PENDING",
            "all CONFIRMED 6900",
            "down CONFIRMED 6900");
  }

  @Test
  void shouldConfirmAPageDuringItsSurgeWithoutLead() {
    days.complaints("web", 60).hours(1).complaints("web", 1).hours(3);
    days.page("w", "web").slices(1);
    assertThat(days.news()).containsExactly("w PENDING"); // whether it lasts is seen by the hour

    days.slices(11);
    assertThat(days.news()).containsExactly("w CONFIRMED 0");
  }

  @Test
  void shouldCountAWarningOnlyOnceItPages() {
    days.watch("w", "web").slices(1);
    assertThat(days.news()).isEmpty();
    days.page("w", "web").slices(1);
    days.page("w", "web").slices(1);
    assertThat(days.news()).containsExactly("w PENDING");
  }

  @Test
  void shouldScoreWhatWouldHavePagedAnOwnerInShadowMode() {
    days.shadow("w", "web").slices(12);
    days.complaints("web", 60).hours(1);

    assertThat(days.news()).containsExactly("w PENDING", "w CONFIRMED 6900");
  }

  @Test
  void shouldCallAPageTreatedUntilASurgeComes() {
    days.page("w", "web").hours(2).says("w", VerdictKind.TREATED, null).slices(1);
    assertThat(days.news()).containsExactly("w PENDING", "w TREATED");

    days.slices(11).complaints("web", 60).hours(1);
    assertThat(days.news()).containsExactly("w CONFIRMED 14100");
  }

  @Test
  void shouldNotCallATreatedPageFalseAfterFiveDays() {
    days.page("w", "web").hours(2).says("w", VerdictKind.TREATED, null).days(7);
    assertThat(days.news()).containsExactly("w PENDING", "w TREATED");
  }

  @Test
  void shouldCallAFalsePageTreatedAfterALaterVerdict() {
    days.page("w", "web").days(6).says("w", VerdictKind.TREATED, null).days(1);
    assertThat(days.news()).containsExactly("w PENDING", "w FALSE", "w TREATED");
  }

  @Test
  void shouldCallAPageFalseByVerdictWhateverHappensLater() {
    days.page("w", "web").hours(1).says("w", VerdictKind.FALSE, null).hours(1);
    days.complaints("web", 60).hours(2);
    assertThat(days.news()).containsExactly("w PENDING", "w FALSE");
  }

  @Test
  void shouldJudgeAPageByTheStepItsOwnerNames() {
    days.page("w", "web").hours(1).says("w", VerdictKind.WRONG_STEP, "cards").hours(1);
    days.complaints("web", 60).hours(2);
    assertThat(days.news()).containsExactly("w PENDING");

    days.complaints("cards", 60).hours(1);
    assertThat(days.told())
        .singleElement()
        .satisfies(
            outcome -> {
              assertThat(outcome.getOutcome()).isEqualTo(OutcomeKind.CONFIRMED);
              assertThat(outcome.getStep()).isEqualTo("web");
            });
  }

  @Test
  void shouldCallAPageOnTheWrongStepFalseWhenNoRightOneIsNamed() {
    days.page("w", "web").page("v", "web").hours(1);
    days.says("w", VerdictKind.WRONG_STEP, null).says("v", VerdictKind.WRONG_STEP, "x").hours(1);
    assertThat(days.news()).containsExactly("v PENDING", "w PENDING", "v FALSE", "w FALSE");
  }

  @Test
  void shouldUseTheLastVerdict() {
    days.page("w", "web").hours(1);
    days.says("w", VerdictKind.FALSE, null).says("w", VerdictKind.TREATED, null).hours(1);
    days.says("w", VerdictKind.FALSE, null).hours(1);
    assertThat(days.news()).containsExactly("w PENDING", "w TREATED", "w FALSE");
  }

  @Test
  void shouldCountVerdictsOnUnknownPages() {
    days.says("nobody", VerdictKind.TREATED, null)
        .watch("w", "web")
        .says("w", VerdictKind.FALSE, null);
    days.hours(1);
    assertThat(days.unknownVerdicts()).isEqualTo(2);
    assertThat(days.news()).isEmpty();
  }

  @Test
  void shouldLeaveAPagePendingWithoutComplaintSource() {
    days.page("w", "branch").days(7);
    assertThat(days.news()).containsExactly("w PENDING");
    days.says("w", VerdictKind.FALSE, null).hours(1);
    assertThat(days.news()).containsExactly("w FALSE");
  }

  @Test
  void shouldLeaveAPagePendingWhenTheJourneyHasNoComplaints() {
    ScoredDays silent = new ScoredDays(Maps.bank()).days(20).page("w", "web").days(7);
    assertThat(silent.news()).containsExactly("w PENDING");
    assertThat(silent.falsePagesPerWeek()).isEmpty();
  }

  @Test
  void shouldLeaveAPagePendingWithTooLittleHistoryOfComplaints() {
    ScoredDays young = ScoredDays.ofTheBank().days(7).page("w", "web").days(7);
    assertThat(young.news()).containsExactly("w PENDING");
  }

  @Test
  void shouldLeaveAPagePendingWhenComplaintsGoSilent() {
    days.page("w", "phone").days(1).silent("web").slices(1).heard("web").days(7);
    assertThat(days.news()).containsExactly("w PENDING");
  }

  @Test
  void shouldStoreTheTrackRecordWithoutTreatedPages() {
    days.page("right", "web").page("treated", "phone").page("wrong", "cards").hours(1);
    days.says("treated", VerdictKind.TREATED, null).complaints("callback", 60).hours(1);
    days.complaints("callback", 1).page("right2", "callback").days(7);
    assertThat(days.news())
        .containsExactly(
            "right PENDING",
            "treated PENDING",
            "wrong PENDING",
            "treated TREATED",
            "right2 PENDING",
            "right2 CONFIRMED 0",
            "right FALSE",
            "wrong FALSE");

    TrackRecord.Fare fare = days.record().of(Line.REOPENS);
    assertThat(fare.right()).isEqualTo(1);
    assertThat(fare.judged()).isEqualTo(3);
    assertThat(fare.byChance()).isBetween(0.0, 0.2);
    assertThat(days.record().of(Line.DEMAND)).isNull();
  }

  @Test
  void shouldGiveFalsePagesAWeekOverFourWeeks() {
    days.page("one", "web").page("two", "web").page("other", "cards").days(6);
    assertThat(days.falsePagesPerWeek().get("digital")).isCloseTo(2.0 / 4, within(1e-9));
    assertThat(days.falsePagesPerWeek().get("retail")).isCloseTo(1.0 / 4, within(1e-9));

    days.days(28);
    assertThat(days.falsePagesPerWeek().get("digital")).isZero();
  }

  @Test
  void shouldGoOnAfterARestart() {
    ScoredDays other = ScoredDays.ofTheBank().days(30);
    days.page("w", "web").hours(5).complaints("web", 60).hours(1).complaints("web", 1).days(8);
    other.page("w", "web").hours(2).restart().hours(3).complaints("web", 60).restart().hours(1);
    other.complaints("web", 1).days(3).restart().days(5);

    assertThat(other.told()).isEqualTo(days.told());
    assertThat(other.record()).isEqualTo(days.record());
  }

  @Test
  void shouldGiveThePrecisionByChanceWithEachJudgement() {
    days.page("w", "web").slices(12).complaints("web", 60).hours(1);
    Outcome confirmed = days.told().get(1);
    assertThat(confirmed.getByChance()).isBetween(0.0, 0.5);
  }
}
