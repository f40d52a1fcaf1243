package io.pulssi.score;

import static io.pulssi.score.Grounds.at;
import static io.pulssi.score.Grounds.eightWeeks;
import static io.pulssi.score.Grounds.incident;
import static io.pulssi.score.Grounds.surge;
import static io.pulssi.score.Grounds.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.score.RunAssessment.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageAssessorTest {
  @Test
  void shouldFindAnIncidentByAPageOnItsStepWhileItRuns() {
    RunStatistics tally =
        tally(
            truth(incident("a", "defect", "phone", 20, 10)),
            eightWeeks(),
            PagedWarning.plain("phone", at(20, 3)));

    assertThat(tally.recall(any -> true)).isEqualTo(1);
    assertThat(tally.delayHours(any -> true)).isEqualTo(3);
    assertThat(tally.falsePages()).isZero();
  }

  @Test
  void shouldFindAnIncidentByAPageOnAStepItAffects() {
    Incident spilling =
        incident("a", "web-failure", "web", 20, 10, "web", Set.of("phone", "callback"));

    RunStatistics tally =
        tally(truth(spilling), eightWeeks(), PagedWarning.plain("callback", at(20, 5)));

    assertThat(tally.recall(any -> true)).isEqualTo(1);
    assertThat(tally.falsePages()).isZero();
  }

  @Test
  void shouldCallAPageRightUpToADayAfterTheEnd() {
    GroundTruth truth = truth(incident("a", "defect", "phone", 20, 10));

    assertThat(tally(truth, eightWeeks(), PagedWarning.plain("phone", at(20, 34))).falsePages())
        .isZero();
    assertThat(tally(truth, eightWeeks(), PagedWarning.plain("phone", at(20, 34.1))).falsePages())
        .isEqualTo(1);
    assertThat(
            tally(truth, eightWeeks(), PagedWarning.plain("phone", at(19, 23.9)))
                .recall(any -> true))
        .isZero();
  }

  @Test
  void shouldNotFindAnIncidentByAPageElsewhere() {
    RunStatistics tally =
        tally(
            truth(incident("a", "defect", "phone", 20, 10)),
            eightWeeks(),
            PagedWarning.plain("cards", at(20, 3)));

    assertThat(tally.recall(any -> true)).isZero();
    assertThat(tally.delayHours(any -> true)).isNaN();
    assertThat(tally.falsePages()).isEqualTo(1);
    assertThat(tally.falsePagesPerWeek()).isCloseTo(1 / 6.0, within(1e-9));
  }

  @Test
  void shouldTakeTheMedianDelayOfFoundIncidents() {
    GroundTruth truth =
        truth(
            incident("a", "defect", "phone", 20, 10),
            incident("b", "defect", "phone", 25, 10),
            incident("c", "defect", "phone", 30, 10));

    RunStatistics tally =
        tally(
            truth,
            eightWeeks(),
            PagedWarning.plain("phone", at(20, 2)),
            PagedWarning.plain("phone", at(20, 9)),
            PagedWarning.plain("phone", at(30, 4)));

    assertThat(tally.recall(any -> true)).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(tally.delayHours(any -> true)).isEqualTo(3);
  }

  @Test
  void shouldGroupIncidentsByTheVolumeOfTheirStep() {
    GroundTruth truth =
        truth(
            incident("a", "defect", "web", 20, 10),
            incident("b", "defect", "phone", 20, 10),
            incident("c", "defect", "callback", 20, 10),
            incident("d", "defect", "cards", 20, 10));

    List<VolumeClass> volumes =
        tally(truth, eightWeeks()).incidents().map(RunAssessment.IncidentCase::volume).toList();

    assertThat(volumes)
        .containsExactly(VolumeClass.LOW, VolumeClass.MIDDLE, VolumeClass.MIDDLE, VolumeClass.HIGH);
  }

  @Test
  void shouldCountSurgesPagedBeforeOnTheirStepOrDownstream() {
    ScoringBasis ground =
        eightWeeks(surge("web", 20, 0), surge("web", 30, 0), surge("cards", 40, 0));

    RunStatistics tally =
        tally(
            truth(),
            ground,
            PagedWarning.plain("callback", at(18, 0)),
            PagedWarning.plain("web", at(19, 0)),
            PagedWarning.plain("web", at(24, 23)),
            PagedWarning.plain("web", at(40, 1)));

    assertThat(tally.early()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(tally.surges().map(RunAssessment.SurgeCase::leadHours))
        .containsExactly(48.0, 0.0, 0.0);
    assertThat(tally.leadHours()).isZero();
  }

  @Test
  void shouldGiveTheMedianLeadOverAllSurgesWithMissedOnesAsZero() {
    ScoringBasis ground = eightWeeks(surge("web", 20, 0), surge("web", 30, 0), surge("web", 40, 0));

    RunStatistics tally =
        tally(
            truth(),
            ground,
            PagedWarning.plain("web", at(19, 0)),
            PagedWarning.plain("web", at(29, 14)));

    assertThat(tally.leadHours()).isEqualTo(10);
  }

  @Test
  void shouldKeepTheFirstFourteenDaysApart() {
    GroundTruth truth = truth(incident("a", "defect", "phone", 5, 10));

    RunStatistics tally =
        tally(truth, eightWeeks(surge("web", 6, 0)), PagedWarning.plain("phone", at(5, 1)));

    assertThat(tally.incidents()).isEmpty();
    assertThat(tally.surges()).isEmpty();
    assertThat(tally.falsePages()).isZero();
    assertThat(tally.pages()).singleElement().extracting("kind").isEqualTo(Kind.PREMATURE);
    assertThat(tally.falsePagesIn(PageAssessor.FIRST_DAYS)).isEqualTo(1);
  }

  @Test
  void shouldGiveThePossibleReasonForAFalsePage() {
    GroundTruth truth =
        new GroundTruth(
            List.of(),
            List.of(new BenignEvent("survey-campaign", Set.of("web"), at(20, 0), at(22, 0))),
            List.of(new SourceOutage("queue-wait", "cards", at(30, 0), at(30, 6))));

    RunStatistics tally =
        tally(
            truth,
            eightWeeks(),
            PagedWarning.plain("web", at(21, 0)),
            PagedWarning.plain("phone", at(21, 0)),
            PagedWarning.plain("cards", at(30, 20)),
            PagedWarning.plain("web", at(30, 3)));

    assertThat(tally.falsePages()).isEqualTo(4);
    assertThat(tally.falsePagesIn("survey-campaign")).isEqualTo(1);
    assertThat(tally.falsePagesIn(PageAssessor.OUTAGE)).isEqualTo(1);
  }

  @Test
  void shouldEstimateFalsePagesInBenignTimesByChance() {
    GroundTruth truth =
        new GroundTruth(
            List.of(),
            List.of(new BenignEvent("marketing-peak", Set.of(), at(20, 0), at(40, 0))),
            List.of());

    RunStatistics tally =
        tally(
            truth,
            eightWeeks(),
            PagedWarning.plain("web", at(15, 0)),
            PagedWarning.plain("web", at(45, 0)),
            PagedWarning.plain("web", at(50, 0)));

    // 20 days and the one behind them, of 42; three false pages in the other half
    assertThat(tally.falsePagesByChanceIn("marketing-peak")).isCloseTo(3, within(1e-9));
  }

  @Test
  void shouldExpectOneCommonCausePageInAStorm() {
    GroundTruth truth =
        new GroundTruth(
            List.of(),
            List.of(new BenignEvent("snow-day", Set.of(), at(20, 0), at(21, 0))),
            List.of());

    RunStatistics tally =
        tally(
            truth,
            eightWeeks(),
            PagedWarning.plain(PagedWarning.EVERYWHERE, at(20, 9)),
            PagedWarning.plain("web", at(20, 10)),
            PagedWarning.plain(PagedWarning.EVERYWHERE, at(30, 0)));

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
  void shouldScoreTheFirstLegOnlyOfRightPagesOnOtherSteps() {
    Incident spilling = incident("a", "web-failure", "web", 20, 10, "web", Set.of("phone"));
    GroundTruth truth = truth(spilling, incident("b", "defect", "cards", 30, 10));

    RunStatistics tally =
        tally(
            truth,
            eightWeeks(),
            new PagedWarning("1", "phone", at(20, 1), "phone", "web", ""),
            new PagedWarning("2", "phone", at(20, 9), "web", "web", ""),
            PagedWarning.plain("web", at(20, 1)),
            PagedWarning.plain("cards", at(30, 1)),
            PagedWarning.plain("callback", at(30, 1)));

    assertThat(tally.downstream()).hasSize(2);
    assertThat(tally.firstLegRight()).isEqualTo(.5);
    assertThat(tally.firstLegRightLater()).isEqualTo(1);
  }

  @Test
  void shouldGivePrecisionAndPrecisionByChance() {
    ScoringBasis ground = eightWeeks(surge("web", 30, 0), surge("web", 45, 0));

    RunStatistics tally =
        tally(
            truth(),
            ground,
            PagedWarning.plain("web", at(29, 0)),
            PagedWarning.plain("cards", at(29, 0)));

    assertThat(tally.precision()).isEqualTo(.5);
    // shifted by 11 to 16 of the 32 days tried, the page on web comes before the other surge
    assertThat(tally.precisionByChance()).isCloseTo(.5 * 5.2 / 32, within(.01));
  }

  @Test
  void shouldCountFalsePagesOfCalmWeeksByWeeksWithoutAnyIncident() {
    // felt from day 14 for 20 days and one more: 21 of 42 days are calm
    GroundTruth truth = truth(incident("a", "slow-creep", "phone", 14, 20 * 24));

    RunStatistics tally =
        tally(
            truth,
            eightWeeks(),
            PagedWarning.plain("web", at(20, 0)),
            PagedWarning.plain("web", at(40, 0)),
            PagedWarning.plain("web", at(50, 0)));

    assertThat(tally.falsePages()).isEqualTo(3);
    assertThat(tally.falsePagesPerCalmWeek()).isCloseTo(2 / 3.0, within(1e-9));
  }

  @Test
  void shouldNotDependOnTheOrderOfPages() {
    GroundTruth truth = truth(incident("a", "defect", "phone", 20, 10));
    PagedWarning early = PagedWarning.plain("phone", at(20, 1));
    PagedWarning late = PagedWarning.plain("phone", at(20, 9));

    assertThat(new PageAssessor(truth, eightWeeks()).assess(List.of(late, early)))
        .isEqualTo(new PageAssessor(truth, eightWeeks()).assess(List.of(early, late)));
  }

  private static RunStatistics tally(
      GroundTruth truth, ScoringBasis ground, PagedWarning... pages) {
    return new RunStatistics(List.of(new PageAssessor(truth, ground).assess(List.of(pages))));
  }
}
