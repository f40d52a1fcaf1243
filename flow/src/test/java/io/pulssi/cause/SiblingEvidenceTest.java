package io.pulssi.cause;

import static io.pulssi.cause.ModelledJourney.rise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Journeys;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The phone has risen for three hours; two other steps follow on the web too. */
class SiblingEvidenceTest {
  private static final Offset<Double> EXACT = within(1e-6);

  /** Of a step of which nothing is known yet: trouble one day in 14. */
  private static final double ROSE = StrictMath.log(14);

  private final ModelledJourney journey =
      new ModelledJourney(
              Journeys.named("bank")
                  .step("web", "team", List.of("app", "mail", "phone"))
                  .step("app", "team", List.of())
                  .step("mail", "team", List.of())
                  .step("phone", "team", List.of())
                  .map())
          .rises("phone", rise(4, 3, 2, 10));

  @Test
  void shouldCountEachStepThatRoseAtTheSameTime() {
    journey.rises("app", rise(3, 3, 2, 10)).rises("mail", rise(5, 3, 2, 10));
    assertThat(logOdds()).isCloseTo(2 * ROSE, EXACT);
  }

  @Test
  void shouldCountASmallRiseForLess() {
    journey.rises("app", rise(2.1, 3, 2, 10)).rises("mail", rise(3, 3, 2, 10));
    // (2.1 - 1.2) / (3 - 1.2)
    assertThat(logOdds()).isCloseTo(1.5 * ROSE, EXACT);
  }

  @Test
  void shouldCountAStepForLessThatIsOftenInTrouble() {
    journey.rises("app", rise(3, 3, 2, 10)).rises("mail", rise(3, 3, 2, 10));
    journey.trail("mail").rises = 20;
    journey.trail("mail").days = 28;
    assertThat(logOdds()).isCloseTo(ROSE - StrictMath.log(.3), EXACT);
  }

  @Test
  void shouldSpeakAgainstItForEachStepThatDidNotRise() {
    assertThat(logOdds()).isCloseTo(-.6, EXACT);
    journey.rises("app", rise(1.49, 3, 2, 10)).rose("mail", rise(4, 3, 2, 10));
    assertThat(logOdds()).as("not notable; over").isCloseTo(-.6, EXACT);
  }

  @Test
  void shouldNotCountARiseThatBeganMoreThanSixHoursApart() {
    journey.rises("app", rise(3, 9, 2, 10)).rises("mail", rise(3, 9.1, 2, 10));
    assertThat(logOdds()).isCloseTo(ROSE - .3, EXACT);
    journey.rises("phone", rise(4, 9, 2, 10)).rises("mail", rise(3, 2.9, 2, 10));
    assertThat(logOdds()).isCloseTo(ROSE - .3, EXACT);
  }

  @Test
  void shouldStayWithinItsBounds() {
    ModelledJourney wide = new ModelledJourney(wide()).rises("phone", rise(4, 3, 2, 10));
    assertThat(wide.siblings().logOdds("web", "phone")).as("five times -.3").isEqualTo(-1);
    for (String step : List.of("a", "b", "c")) {
      wide.rises(step, rise(3, 3, 2, 10));
    }
    assertThat(wide.siblings().logOdds("web", "phone")).as("3 ln 14, less .6").isEqualTo(6);
  }

  @Test
  void shouldPassOverStepsThatMayBeInBetween() {
    ModelledJourney between =
        new ModelledJourney(
                Journeys.named("bank")
                    .step("web", "team", List.of("before", "phone", "after"))
                    .step("before", "team", List.of("phone"))
                    .step("phone", "team", List.of("after"))
                    .step("after", "team", List.of())
                    .map())
            .rises("phone", rise(4, 3, 2, 10))
            .rises("before", rise(3, 3, 2, 10))
            .rises("after", rise(3, 3, 2, 10));
    assertThat(between.siblings().logOdds("web", "phone")).isZero();
  }

  @Test
  void shouldSayNothingWhereNothingIsKnown() {
    journey.trails.remove("app");
    assertThat(logOdds()).as("a step without a trail").isCloseTo(-.3, EXACT);
    assertThat(journey.siblings().logOdds("web", "nowhere")).isZero();
    assertThat(journey.siblings().logOdds("nowhere", "phone")).isZero();
    assertThat(journey.siblings().logOdds("mail", "phone")).as("nothing follows").isZero();
  }

  private double logOdds() {
    return journey.siblings().logOdds("web", "phone");
  }

  private static JourneyMap wide() {
    Journeys wide =
        Journeys.named("bank").step("web", "team", List.of("a", "b", "c", "d", "e", "phone"));
    for (String step : List.of("a", "b", "c", "d", "e", "phone")) {
      wide.step(step, "team", List.of());
    }
    return wide.map();
  }
}
