package io.pulssi.cause;

import static io.pulssi.cause.ModelledJourney.rise;
import static io.pulssi.cause.RecentContacts.twoDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.detect.Line;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Journeys;
import java.util.List;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Each term of the log odds by itself. Contacts of the phone step have risen for three hours, those
 * of the web step before it three hours longer; both by as much. "Began here" has log odds of 0, so
 * what a test measures are the terms alone.
 */
class CauseModelTest {
  private static final Offset<Double> EXACT = within(1e-6);

  /** Followed as often as the map lets expect, against a day in 14 that brings trouble anyway. */
  private static final double MAPPED = ln(.2 * 14);

  /** Of trouble of 4 standard deviations. */
  private static final double STRONG = -StrictMath.log1p(StrictMath.exp(2.6 * (2.6 - 4)));

  /** 18 % of the lags are between 3 and 6 hours, of 60. */
  private static final double AFTER_THREE_HOURS = ln(.18 * 60 / 3);

  private static final double ALIKE = .3;
  private static final double BASE = MAPPED + STRONG + AFTER_THREE_HOURS + ALIKE;

  private final ModelledJourney journey = journeyOf(chain());

  @Test
  void shouldAddTheTermsUp() {
    assertThat(journey.logOdds("web", "phone")).isCloseTo(BASE, EXACT);
  }

  @Test
  void shouldTrustTheMapMoreThanTwoStepsAndThoseMoreThanNoWayAtAll() {
    ModelledJourney further = journeyOf(chain());
    further.rises("phone", ContactRise.NONE).rises("callback", rise(4, 3, 2, 10));
    assertThat(further.logOdds("web", "callback"))
        .isCloseTo(BASE - MAPPED + ln(.2 / 4.2 * 14), EXACT);

    journey.add("branch").rose("branch", rise(4, 6, 2, 10));
    assertThat(journey.logOdds("branch", "phone"))
        .isCloseTo(BASE - MAPPED + ln(.004 / 4.004 * 14), EXACT);
  }

  @Test
  void shouldCountHowOftenTroubleFollowedTheOthers() {
    LearnedEdge edge = learn("phone", "web", 3);
    double seen = ln((3 + 1) / (3 + 1 + 4.0) * 14);
    double lag = ln(8 * .18 / (3 + 8) * 60 / 3);
    assertThat(edge.follows()).isEqualTo(3);
    assertThat(journey.logOdds("web", "phone"))
        .isCloseTo(BASE - MAPPED + seen - AFTER_THREE_HOURS + lag, EXACT);

    journey.trail("web").rises = 7;
    double seldom = ln((3 + 1) / (7 + 1 + 4.0) * 14);
    assertThat(journey.logOdds("web", "phone"))
        .isCloseTo(BASE - MAPPED + seldom - AFTER_THREE_HOURS + lag, EXACT);
  }

  @Test
  void shouldExpectTroubleAnywayAsOftenAsTheStepHadIt() {
    assertThat(CauseModel.base(journey.trail("phone"))).isCloseTo(1 / 14.0, EXACT);
    assertThat(base(2, 28)).isCloseTo(3 / 42.0, EXACT);
    assertThat(base(0, 100)).isEqualTo(.03);
    assertThat(base(20, 28)).isEqualTo(.3);

    journey.trail("phone").rises = 20;
    journey.trail("phone").days = 28;
    assertThat(journey.logOdds("web", "phone")).isCloseTo(BASE + ln(1 / 14.0 / .3), EXACT);
  }

  @Test
  void shouldBeSurerTheStrongerTheOthersTroubleIs() {
    journey.rose("web", rise(6, 6, 2, 10));
    double stronger = -StrictMath.log1p(StrictMath.exp(2.6 * (2.6 - 6)));
    assertThat(journey.logOdds("web", "phone")).isCloseTo(BASE - STRONG + stronger, EXACT);

    // at its middle the odds are even, and the onset is known by (2.6 - 1.5) / 2
    journey.rose("web", rise(2.6, 6, 2, 10));
    assertThat(journey.logOdds("web", "phone"))
        .isCloseTo(MAPPED - ln(2) + .55 * AFTER_THREE_HOURS + ALIKE, EXACT);
  }

  @Test
  void shouldTakeALineOfEvidenceForTroubleToo() {
    // 1 + 2.5 · 1.2 standard deviations, and it began five hours before the phone's rise
    journey.rose("web", rise(2, 6, 2, 10)).evidence("web", Line.REOPENS, 1.2, 8);
    assertThat(journey.logOdds("web", "phone")).isCloseTo(BASE, EXACT);
    journey.evidence("web", Line.REOPENS, 1.2, 10);
    assertThat(journey.logOdds("web", "phone"))
        .isCloseTo(BASE - AFTER_THREE_HOURS + ln(.10 * 60 / 6), EXACT);
  }

  @Test
  void shouldGoByTheTimeBetweenTheOnsets() {
    journey.rose("web", rise(4, 12, 2, 10));
    assertThat(journey.logOdds("web", "phone"))
        .as("nine hours")
        .isCloseTo(BASE - AFTER_THREE_HOURS + ln(.10 * 60 / 6), EXACT);
    journey.rose("web", rise(4, 4, 2, 10));
    assertThat(journey.logOdds("web", "phone"))
        .as("one hour: ln 8.1 counts as 2")
        .isCloseTo(BASE - AFTER_THREE_HOURS + 2, EXACT);
    journey.rose("web", rise(4, 33, 2, 10));
    assertThat(journey.logOdds("web", "phone"))
        .as("thirty hours: ln .05 counts as -2.5")
        .isCloseTo(BASE - AFTER_THREE_HOURS - 2.5, EXACT);
  }

  @Test
  void shouldMindALongTimeLessWhileTheTroubleThereGoesOn() {
    journey.rises("web", rise(4, 33, 2, 10));
    assertThat(journey.logOdds("web", "phone")).isCloseTo(BASE - AFTER_THREE_HOURS - 1, EXACT);
    journey.trail("web").rise = rise(2.9, 33, 2, 10);
    assertThat(journey.logOdds("web", "phone")).isCloseTo(BASE - AFTER_THREE_HOURS - 2.5, EXACT);
  }

  @Test
  void shouldGoByTheLagsOfTheWholeJourneyWhereItLearnedNoneOfTheEdge() {
    journey.pooled.add(4, 8);
    journey.pooled.add(2, 24);
    double pooled = (8 + 8 * .18) / (32 + 8);
    assertThat(journey.logOdds("web", "phone"))
        .isCloseTo(BASE - AFTER_THREE_HOURS + ln((8 + 8 * pooled) / (32 + 8) * 60 / 3), EXACT);

    learn("phone", "web", 3);
    double seen = ln((3 + 1) / (3 + 1 + 4.0) * 14);
    assertThat(journey.logOdds("web", "phone"))
        .isCloseTo(BASE - MAPPED + seen - AFTER_THREE_HOURS + ln(8 * pooled / 11 * 60 / 3), EXACT);
  }

  @Test
  void shouldNotGoByAnOnsetThatIsHardlyKnown() {
    journey.rose("web", rise(1.5, 6, 2, 10));
    double known = journey.logOdds("web", "phone");
    journey.rose("web", rise(1.5, 33, 2, 10));
    assertThat(journey.logOdds("web", "phone")).isCloseTo(known, EXACT);
  }

  @Test
  void shouldTakeOffHowLikelyTheTroubleWentTheOtherWay() {
    ModelledJourney circle = journeyOf(circle());
    // the way back: .2, and 4 % of the lags are between -6 and -1 hours
    assertThat(circle.logOdds("web", "phone"))
        .isCloseTo(BASE - ln(.2 * (.04 * 60 / 5) / .05), EXACT);
    // the web rose half an hour later: 32 % of the lags are within an hour, either way
    circle.rose("web", rise(4, 5.5, 2, 10)).rises("phone", rise(4, 6, 2, 10));
    assertThat(circle.logOdds("web", "phone"))
        .isCloseTo(MAPPED + STRONG + 2 + ALIKE - ln(.2 * (.32 * 60 / 2) / .05), EXACT);
  }

  @Test
  void shouldTakeOffFourAtMostForTheOtherWay() {
    journey.rises("phone", rise(4, 6, 2, 10)).add("branch").rose("branch", rise(4, 3, 2, 10));
    for (int i = 0; i < 100; i++) {
      journey.trail("branch").credit("phone", 3, 1, List.of());
    }
    double shown = STRONG + ln(.04 * 60 / 5) + ALIKE;
    assertThat(journey.logOdds("branch", "phone"))
        .isCloseTo(ln(.004 / 4.004 * 14) + shown - 4, EXACT);
  }

  @Test
  void shouldExpectARootToRiseByMoreThanWhatFollowsFromIt() {
    assertThat(size(rise(4, 6, 2, 5))).as("half as many").isCloseTo(.3 + 1.2 * ln(.5), EXACT);
    assertThat(size(rise(4, 6, 1.5, 10)))
        .as("half in proportion")
        .isCloseTo(.3 + .6 * ln(.5), EXACT);
    assertThat(size(rise(4, 6, 9, 80))).as("at most .5 and .3").isCloseTo(.5 + .3, EXACT);
    journey.rose("web", rise(4, 4, 1.001, .01));
    assertThat(journey.logOdds("web", "phone"))
        .as("at least -3 and -1.5; an hour before")
        .isCloseTo(MAPPED + STRONG + 2 - 4.5, EXACT);
  }

  @Test
  void shouldDoubtARootWhoseContactsDidNotRise() {
    journey.rose("web", ContactRise.NONE).evidence("web", Line.REOPENS, 1.2, 6);
    assertThat(journey.logOdds("web", "phone")).isCloseTo(BASE - ALIKE - .5, EXACT);
    journey.evidence("web", Line.CAPACITY, 1.2, 6);
    assertThat(journey.logOdds("web", "phone"))
        .as("waits alone send few customers on")
        .isCloseTo(BASE - ALIKE - 2, EXACT);
  }

  @Test
  void shouldNotCompareSizesWhereNoContactsRose() {
    journey.rises("phone", ContactRise.NONE).evidence("phone", Line.DEMAND, 1, 3);
    assertThat(journey.logOdds("web", "phone")).isCloseTo(BASE - ALIKE, EXACT);
    journey.usual("web", 0).rose("web", rise(4, 6, 2, 10));
    assertThat(journey.logOdds("web", "phone"))
        .as("nor ask how many the other could have sent")
        .isCloseTo(BASE - ALIKE, EXACT);
  }

  @Test
  void shouldAllowForAStepOfTheMapThatShowsNothing() {
    journey.rose("web", ContactRise.NONE);
    assertThat(journey.logOdds("web", "phone")).isCloseTo(MAPPED - 3, EXACT);
    // 1.3 standard deviations would be -3.5, and its contacts did not rise
    journey.rose("web", rise(1.3, 6, 1.2, 2));
    assertThat(journey.logOdds("web", "phone")).isCloseTo(MAPPED - 3, EXACT);
    journey.add("branch").rose("branch", rise(1.3, 6, 1.2, 2));
    double shown = -StrictMath.log1p(StrictMath.exp(2.6 * (2.6 - 1.3))) - .5;
    assertThat(journey.logOdds("branch", "phone"))
        .as("a step the map does not have before it must show something")
        .isCloseTo(ln(.004 / 4.004 * 14) + shown, EXACT);
  }

  @Test
  void shouldAddWhatTheOtherStepsAfterItShow() {
    ModelledJourney fan =
        journeyOf(
            Journeys.named("bank")
                .step("web", "team", List.of("app", "mail", "phone"))
                .step("app", "team", List.of())
                .step("mail", "team", List.of())
                .step("phone", "team", List.of())
                .map());
    assertThat(fan.logOdds("web", "phone")).isCloseTo(BASE - .3 - .3, EXACT);
    fan.rises("mail", rise(3, 3, 2, 10));
    assertThat(fan.logOdds("web", "phone")).isCloseTo(BASE - .3 + ln(14), EXACT);
  }

  @Test
  void shouldNotLetAStepSendOnManyMoreThanItReceives() {
    journey.usual("web", 1).rose("web", rise(4, 6, 2, 10));
    // ten an hour against .1 + 3 · 1
    assertThat(journey.logOdds("web", "phone")).isCloseTo(BASE - ln(10 / 3.1), EXACT);
    journey.usual("web", 0).rose("web", rise(4, 6, 2, 10));
    assertThat(journey.logOdds("web", "phone")).as("4 at most").isCloseTo(BASE - 4, EXACT);
    journey.usual("web", 3.3).rose("web", rise(4, 6, 2, 10));
    assertThat(journey.logOdds("web", "phone")).as("just enough").isCloseTo(BASE, EXACT);
  }

  @Test
  void shouldCompareWithWhatTheStepReceivesInTheHoursOfTheRise() {
    StepTrail web = new StepTrail();
    RecentContacts.fill(web.contacts, twoDays(1, 10, 10, 4), twoDays(1, 10, 10, 4));
    journey.trails.put("web", web);
    assertThat(capacity(rise(4, 3, 2, 60))).isCloseTo(-ln(60 / (.1 + 3 * 8)), EXACT);
    assertThat(capacity(rise(4, 6, 2, 60))).isCloseTo(-ln(60 / (.1 + 3 * 27 / 6.0)), EXACT);
    assertThat(capacity(rise(4, 60, 2, 60)))
        .as("two days at most")
        .isCloseTo(-ln(60 / (.1 + 3 * 69 / 48.0)), EXACT);
    assertThat(capacity(rise(4, .5, 2, 60)))
        .as("an hour at least")
        .isCloseTo(-ln(60 / (.1 + 3 * 4)), EXACT);
  }

  @Test
  void shouldKeepTroubleThatNoPredecessorCouldExplain() {
    journey.rises("phone", rise(1.4, 3, 2, 10));
    assertThat(journey.logOdds("web", "phone")).isCloseTo(BASE - ALIKE - 5, EXACT);
    journey.evidence("phone", Line.DEMAND, .6, 3);
    assertThat(journey.logOdds("web", "phone"))
        .as("calls over their threshold could be passed on")
        .isCloseTo(BASE - ALIKE, EXACT);
    journey.evidence("phone", Line.DEMAND, .59, 3);
    assertThat(journey.logOdds("web", "phone")).isCloseTo(BASE - ALIKE - 5, EXACT);
  }

  @Test
  void shouldKeepTicketsThatCameBackTheLessTheMoreContactsRose() {
    journey.evidence("phone", Line.REOPENS, 1, 3);
    // 5 · (1 - (4 - 1.5) / 3)
    assertThat(journey.logOdds("web", "phone")).isCloseTo(BASE - 5 / 6.0, EXACT);
    journey.rises("phone", rise(4.6, 3, 2, 10));
    assertThat(journey.logOdds("web", "phone")).isCloseTo(BASE, EXACT);
    journey.rises("phone", rise(1.5, 3, 2, 10));
    assertThat(journey.logOdds("web", "phone")).isCloseTo(BASE - 5, EXACT);
  }

  @Test
  void shouldKeepHalfOfTroubleInScores() {
    journey.evidence("phone", Line.SURVEY, 1, 3);
    assertThat(journey.logOdds("web", "phone")).isCloseTo(BASE - 2.5, EXACT);
    journey.evidence("phone", Line.SURVEY, .59, 3);
    assertThat(journey.logOdds("web", "phone")).isCloseTo(BASE, EXACT);
  }

  @Test
  void shouldSuspectAnotherStepWhereContactsAreAMultipleOfUsual() {
    journey.rose("web", rise(4, 6, 6, 10)).rises("phone", rise(4, 3, 6, 10));
    assertThat(journey.logOdds("web", "phone")).as("six times as many").isCloseTo(BASE, EXACT);
    journey.rose("web", rise(4, 6, 11, 10)).rises("phone", rise(4, 3, 11, 10));
    assertThat(journey.logOdds("web", "phone")).isCloseTo(BASE + ln(2), EXACT);
    journey.rose("web", rise(4, 6, 1000, 10)).rises("phone", rise(4, 3, 1000, 10));
    assertThat(journey.logOdds("web", "phone")).as("2 at most").isCloseTo(BASE + 2, EXACT);
  }

  @Test
  void shouldAskStepsOfTheMapAndOthersThatAreInTrouble() {
    journey.add("branch").add("shop");
    journey.rose("branch", rise(1.2, 6, 2, 10)).rose("shop", rise(1.21, 6, 2, 10));
    assertThat(journey.model().causes("phone")).containsOnlyKeys("shop", "web");
    assertThat(journey.model().causes("web")).containsOnlyKeys("phone", "shop");
    assertThat(journey.model().causes("nowhere")).isEmpty();
  }

  @Test
  void shouldKnowTheEdgesOfTheMap() {
    CauseModel model = journeyOf(circle()).model();
    assertThat(model.isMapped("web", "phone")).isTrue();
    assertThat(model.isMapped("web", "callback")).isFalse();
    assertThat(model.mappedBefore("phone")).containsExactly("web");
    assertThat(model.mappedBefore("web")).containsExactly("callback", "phone");
    assertThat(model.mappedBefore("nowhere")).isEmpty();
  }

  @Property(tries = 200)
  void shouldShareTroubleAmongCausesAndLeaveSomeOfItToTheStep(
      @ForAll @Size(3) List<@DoubleRange(max = 12) Double> strengths,
      @ForAll @Size(3) List<@DoubleRange(min = 1, max = 48) Double> hours,
      @ForAll @Size(3) List<@DoubleRange(min = 1.01, max = 50) Double> ratios) {
    List<String> steps = List.of("web", "phone", "callback");
    for (int i = 0; i < 3; i++) {
      journey.rises(steps.get(i), rise(strengths.get(i), hours.get(i), ratios.get(i), 10));
    }
    for (String step : steps) {
      SortedMap<String, Double> causes = journey.model().causes(step);
      assertThat(causes.values()).allMatch(share -> share > 0);
      assertThat(causes.values().stream().mapToDouble(Double::doubleValue).sum())
          .isBetween(0.0, Math.nextDown(1.0));
    }
  }

  private double size(ContactRise web) {
    journey.rose("web", web);
    return journey.logOdds("web", "phone") - (BASE - ALIKE);
  }

  /** With a rise of the web as large and three hours earlier, whatever the phone's is. */
  private double capacity(ContactRise phone) {
    double hours = (phone.at() - phone.onset()) / 3_600_000.0;
    journey.rises("phone", phone).rose("web", rise(4, hours + 3, 2, 60));
    return journey.logOdds("web", "phone") - BASE;
  }

  private static double base(float rises, float days) {
    StepTrail trail = new StepTrail();
    trail.rises = rises;
    trail.days = days;
    return CauseModel.base(trail);
  }

  /** Trouble at the one was found to come from the other so many times, nine hours later. */
  private LearnedEdge learn(String to, String from, int times) {
    for (int i = 0; i < times; i++) {
      journey.trail(to).credit(from, 9, 1, List.of(from));
    }
    return journey.trail(to).from(from);
  }

  private static double ln(double value) {
    return StrictMath.log(value);
  }

  private static ModelledJourney journeyOf(JourneyMap map) {
    return new ModelledJourney(map)
        .rose("web", rise(4, 6, 2, 10))
        .rises("phone", rise(4, 3, 2, 10));
  }

  private static JourneyMap chain() {
    return Journeys.named("bank")
        .step("web", "team", List.of("phone"))
        .step("phone", "team", List.of("callback"))
        .step("callback", "team", List.of())
        .map();
  }

  private static JourneyMap circle() {
    return Journeys.named("bank")
        .step("web", "team", List.of("phone"))
        .step("phone", "team", List.of("web"))
        .step("callback", "team", List.of("web"))
        .map();
  }
}
