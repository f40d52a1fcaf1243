package io.pulssi.score;

import static io.pulssi.score.Grounds.at;
import static io.pulssi.score.Grounds.eightWeeks;
import static io.pulssi.score.Grounds.incident;
import static io.pulssi.score.Grounds.surge;
import static io.pulssi.score.Grounds.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.score.Assessment.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssessorTest {
  @Test
  void shouldFindAnIncidentByAPageOnItsStepWhileItRuns() {
    Tally tally =
        tally(
            truth(incident("a", "defect", "phone", 20, 10)),
            eightWeeks(),
            Page.plain("phone", at(20, 3)));

    assertThat(tally.recall(any -> true)).isEqualTo(1);
    assertThat(tally.delayHours(any -> true)).isEqualTo(3);
    assertThat(tally.falsePages()).isZero();
  }

  @Test
  void shouldFindAnIncidentByAPageOnAStepItAffects() {
    Incident spilling =
        incident("a", "web-failure", "web", 20, 10, "web", Set.of("phone", "callback"));

    Tally tally = tally(truth(spilling), eightWeeks(), Page.plain("callback", at(20, 5)));

    assertThat(tally.recall(any -> true)).isEqualTo(1);
    assertThat(tally.falsePages()).isZero();
  }

  @Test
  void shouldTakeAPageForRightUpToADayAfterTheEndAndNoLonger() {
    Truth truth = truth(incident("a", "defect", "phone", 20, 10));

    assertThat(tally(truth, eightWeeks(), Page.plain("phone", at(20, 34))).falsePages()).isZero();
    assertThat(tally(truth, eightWeeks(), Page.plain("phone", at(20, 34.1))).falsePages())
        .isEqualTo(1);
    assertThat(tally(truth, eightWeeks(), Page.plain("phone", at(19, 23.9))).recall(any -> true))
        .isZero();
  }

  @Test
  void shouldNotFindAnIncidentByAPageElsewhere() {
    Tally tally =
        tally(
            truth(incident("a", "defect", "phone", 20, 10)),
            eightWeeks(),
            Page.plain("cards", at(20, 3)));

    assertThat(tally.recall(any -> true)).isZero();
    assertThat(tally.delayHours(any -> true)).isNaN();
    assertThat(tally.falsePages()).isEqualTo(1);
    assertThat(tally.falsePagesPerWeek()).isCloseTo(1 / 6.0, within(1e-9));
  }

  @Test
  void shouldTakeTheMedianDelayOfThoseFoundAlone() {
    Truth truth =
        truth(
            incident("a", "defect", "phone", 20, 10),
            incident("b", "defect", "phone", 25, 10),
            incident("c", "defect", "phone", 30, 10));

    Tally tally =
        tally(
            truth,
            eightWeeks(),
            Page.plain("phone", at(20, 2)),
            Page.plain("phone", at(20, 9)),
            Page.plain("phone", at(30, 4)));

    assertThat(tally.recall(any -> true)).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(tally.delayHours(any -> true)).isEqualTo(3);
  }

  @Test
  void shouldTellIncidentsApartByTheVolumeOfTheirStep() {
    Truth truth =
        truth(
            incident("a", "defect", "web", 20, 10),
            incident("b", "defect", "phone", 20, 10),
            incident("c", "defect", "callback", 20, 10),
            incident("d", "defect", "cards", 20, 10));

    List<VolumeClass> volumes =
        tally(truth, eightWeeks()).incidents().map(Assessment.IncidentCase::volume).toList();

    assertThat(volumes)
        .containsExactly(VolumeClass.LOW, VolumeClass.MIDDLE, VolumeClass.MIDDLE, VolumeClass.HIGH);
  }

  @Test
  void shouldCountSurgesPagedBeforeOnTheirStepOrDownstream() {
    Ground ground = eightWeeks(surge("web", 20, 0), surge("web", 30, 0), surge("cards", 40, 0));

    Tally tally =
        tally(
            truth(),
            ground,
            Page.plain("callback", at(18, 0)),
            Page.plain("web", at(19, 0)),
            Page.plain("web", at(24, 23)),
            Page.plain("web", at(40, 1)));

    assertThat(tally.early()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(tally.surges().map(Assessment.SurgeCase::leadHours)).containsExactly(48.0, 0.0, 0.0);
    assertThat(tally.leadHours()).isZero();
  }

  @Test
  void shouldGiveTheMedianLeadOverAllSurgesWithMissedOnesAsNone() {
    Ground ground = eightWeeks(surge("web", 20, 0), surge("web", 30, 0), surge("web", 40, 0));

    Tally tally =
        tally(truth(), ground, Page.plain("web", at(19, 0)), Page.plain("web", at(29, 14)));

    assertThat(tally.leadHours()).isEqualTo(10);
  }

  @Test
  void shouldKeepTheFirstFourteenDaysApart() {
    Truth truth = truth(incident("a", "defect", "phone", 5, 10));

    Tally tally = tally(truth, eightWeeks(surge("web", 6, 0)), Page.plain("phone", at(5, 1)));

    assertThat(tally.incidents()).isEmpty();
    assertThat(tally.surges()).isEmpty();
    assertThat(tally.falsePages()).isZero();
    assertThat(tally.pages()).singleElement().extracting("kind").isEqualTo(Kind.PREMATURE);
    assertThat(tally.falsePagesIn(Assessor.FIRST_DAYS)).isEqualTo(1);
  }

  @Test
  void shouldSayWhatAFalsePageMayBeDueTo() {
    Truth truth =
        new Truth(
            List.of(),
            List.of(new Benign("survey-campaign", Set.of("web"), at(20, 0), at(22, 0))),
            List.of(new Outage("queue-wait", "cards", at(30, 0), at(30, 6))));

    Tally tally =
        tally(
            truth,
            eightWeeks(),
            Page.plain("web", at(21, 0)),
            Page.plain("phone", at(21, 0)),
            Page.plain("cards", at(30, 20)),
            Page.plain("web", at(30, 3)));

    assertThat(tally.falsePages()).isEqualTo(4);
    assertThat(tally.falsePagesIn("survey-campaign")).isEqualTo(1);
    assertThat(tally.falsePagesIn(Assessor.OUTAGE)).isEqualTo(1);
  }

  @Test
  void shouldTellHowManyFalsePagesChanceWouldPutIntoWhatIsBenign() {
    Truth truth =
        new Truth(
            List.of(),
            List.of(new Benign("marketing-peak", Set.of(), at(20, 0), at(40, 0))),
            List.of());

    Tally tally =
        tally(
            truth,
            eightWeeks(),
            Page.plain("web", at(15, 0)),
            Page.plain("web", at(45, 0)),
            Page.plain("web", at(50, 0)));

    // 20 days and the one behind them, of 42; three false pages in the other half
    assertThat(tally.falsePagesByChanceIn("marketing-peak")).isCloseTo(3, within(1e-9));
  }

  @Test
  void shouldAskForOneCommonCausePageInAStorm() {
    Truth truth =
        new Truth(
            List.of(), List.of(new Benign("snow-day", Set.of(), at(20, 0), at(21, 0))), List.of());

    Tally tally =
        tally(
            truth,
            eightWeeks(),
            Page.plain(Page.EVERYWHERE, at(20, 9)),
            Page.plain("web", at(20, 10)),
            Page.plain(Page.EVERYWHERE, at(30, 0)));

    assertThat(tally.falsePages()).isEqualTo(2);
    assertThat(tally.runs().get(0).storms())
        .singleElement()
        .satisfies(
            storm -> {
              assertThat(storm.common()).isEqualTo(1);
              assertThat(storm.others()).isEqualTo(1);
            });
  }

  @Test
  void shouldAskWhereItBeganOnlyOfRightPagesElsewhere() {
    Incident spilling = incident("a", "web-failure", "web", 20, 10, "web", Set.of("phone"));
    Truth truth = truth(spilling, incident("b", "defect", "cards", 30, 10));

    Tally tally =
        tally(
            truth,
            eightWeeks(),
            new Page("1", "phone", at(20, 1), "phone", "web", ""),
            new Page("2", "phone", at(20, 9), "web", "web", ""),
            Page.plain("web", at(20, 1)),
            Page.plain("cards", at(30, 1)),
            Page.plain("callback", at(30, 1)));

    assertThat(tally.downstream()).hasSize(2);
    assertThat(tally.firstLegRight()).isEqualTo(.5);
    assertThat(tally.firstLegRightLater()).isEqualTo(1);
  }

  @Test
  void shouldSetPrecisionBesideWhatTheSamePagesScoreAtOtherTimes() {
    Ground ground = eightWeeks(surge("web", 30, 0), surge("web", 45, 0));

    Tally tally =
        tally(truth(), ground, Page.plain("web", at(29, 0)), Page.plain("cards", at(29, 0)));

    assertThat(tally.precision()).isEqualTo(.5);
    // shifted by 11 to 16 of the 32 days tried, the page on web comes before the other surge
    assertThat(tally.precisionByChance()).isCloseTo(.5 * 5.2 / 32, within(.01));
  }

  @Test
  void shouldCountFalsePagesOfCalmWeeksByWeeksWithoutAnyIncident() {
    // felt from day 14 for 20 days and one more: 21 of 42 days are calm
    Truth truth = truth(incident("a", "slow-creep", "phone", 14, 20 * 24));

    Tally tally =
        tally(
            truth,
            eightWeeks(),
            Page.plain("web", at(20, 0)),
            Page.plain("web", at(40, 0)),
            Page.plain("web", at(50, 0)));

    assertThat(tally.falsePages()).isEqualTo(3);
    assertThat(tally.falsePagesPerCalmWeek()).isCloseTo(2 / 3.0, within(1e-9));
  }

  @Test
  void shouldNotDependOnTheOrderOfPages() {
    Truth truth = truth(incident("a", "defect", "phone", 20, 10));
    Page early = Page.plain("phone", at(20, 1));
    Page late = Page.plain("phone", at(20, 9));

    assertThat(new Assessor(truth, eightWeeks()).assess(List.of(late, early)))
        .isEqualTo(new Assessor(truth, eightWeeks()).assess(List.of(early, late)));
  }

  private static Tally tally(Truth truth, Ground ground, Page... pages) {
    return new Tally(List.of(new Assessor(truth, ground).assess(List.of(pages))));
  }
}
