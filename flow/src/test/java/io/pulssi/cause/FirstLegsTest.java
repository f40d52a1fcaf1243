package io.pulssi.cause;

import static io.pulssi.cause.ModelledJourney.rise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.journey.Journeys;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FirstLegsTest {
  private static final List<String> SEVEN = List.of("a", "b", "c", "d", "e", "f", "g");

  @Test
  void shouldNameTheStepItselfWhereNothingElseExplainsIt() {
    ModelledJourney journey = chain();
    assertThat(legs(journey, "a")).containsExactly(new LegShare("a", 1));
    assertThat(legs(journey, "nowhere")).containsExactly(new LegShare("nowhere", 1));
  }

  @Test
  void shouldFollowTroubleFourStepsBackAndNoFurther() {
    ModelledJourney journey = chain();
    for (int i = 0; i < SEVEN.size(); i++) {
      journey.rises(SEVEN.get(i), rise(6, 15 - 2 * i, 2, 10));
      passesOn(journey, i);
    }
    assertThat(legs(journey, "c")).extracting(LegShare::step).startsWith("a").hasSize(3);
    assertThat(legs(journey, "e")).extracting(LegShare::step).startsWith("a").hasSize(5);
    assertThat(legs(journey, "g")).extracting(LegShare::step).startsWith("c").doesNotContain("b");
    assertThat(legs(journey, "g").get(0).share()).isGreaterThan(.8);
  }

  @Test
  void shouldNotComeBackToAStepOfTheSamePath() {
    ModelledJourney circle =
        new ModelledJourney(
                Journeys.named("bank")
                    .step("web", "team", List.of("phone"))
                    .step("phone", "team", List.of("web"))
                    .map())
            .rises("web", rise(4, 6.5, 2, 10))
            .rises("phone", rise(4, 6, 2, 10));
    double toPhone = circle.model().causes("phone").get("web");
    double toWeb = circle.model().causes("web").get("phone");
    assertThat(toWeb).as("each may have passed it to the other").isBetween(.2, .8);
    assertThat(share(legs(circle, "phone"), "web")).isCloseTo(toPhone, within(.01));
    assertThat(share(legs(circle, "web"), "phone")).isCloseTo(toWeb, within(.01));
  }

  @Test
  void shouldGiveTheLargestWhatRoundingLeaves() {
    ModelledJourney journey = funnel(3);
    assertThat(legs(journey, "phone"))
        .containsExactly(new LegShare("a", .34), new LegShare("b", .33), new LegShare("c", .33));
  }

  @Test
  void shouldNameFiveStepsAtMostAndLetThemShareAll() {
    assertThat(legs(funnel(7), "phone"))
        .containsExactly(
            new LegShare("a", .2),
            new LegShare("b", .2),
            new LegShare("c", .2),
            new LegShare("d", .2),
            new LegShare("e", .2));
  }

  @Test
  void shouldSayWhichSharesCameOverEdgesThatTheMapDoesNotHave() {
    ModelledJourney journey =
        new ModelledJourney(
            Journeys.named("bank")
                .step("root", "team", List.of("branch"))
                .step("branch", "team", List.of())
                .step("web", "team", List.of("phone"))
                .step("phone", "team", List.of())
                .map());
    journey.rises("phone", rise(6, 3, 2, 10)).rises("branch", rise(6, 5, 2, 10));
    journey.rises("root", rise(6, 7, 2, 10));
    for (int i = 0; i < 50; i++) {
      journey.trail("phone").credit("branch", 2, 1, List.of("web"));
    }
    List<LegShare> legs = legs(journey, "phone");
    assertThat(legs)
        .filteredOn(LegShare::learned)
        .extracting(LegShare::step)
        .as("and what lies before them, though the map has that edge")
        .containsExactlyInAnyOrder("root", "branch");
    assertThat(share(legs, "root") + share(legs, "branch")).isGreaterThan(.9);
    assertThat(legs(journey, "branch")).noneMatch(LegShare::learned);
  }

  @Test
  void shouldGoByTheWayThatMostOfAShareCameOver() {
    ModelledJourney journey =
        new ModelledJourney(
                Journeys.named("bank")
                    .step("web", "team", List.of("phone", "mail"))
                    .step("mail", "team", List.of())
                    .step("phone", "team", List.of())
                    .map())
            .rises("web", rise(6, 7, 2, 10))
            .rises("mail", rise(6, 5, 2, 10))
            .rises("phone", rise(6, 3, 2, 10));
    assertThat(journey.model().causes("phone")).containsKeys("mail", "web");
    assertThat(legs(journey, "phone").get(0)).matches(leg -> leg.step().equals("web"));
    assertThat(legs(journey, "phone").get(0).learned()).as("some came by the mail").isFalse();
  }

  @Property(tries = 200)
  void shouldShareOutWholeHundredthsThatSumToOne(
      @ForAll @Size(7) List<@DoubleRange(max = 10) Double> strengths,
      @ForAll @Size(7) List<@DoubleRange(min = 1, max = 30) Double> hours,
      @ForAll @Size(7) List<@DoubleRange(min = 1.01, max = 20) Double> ratios) {
    ModelledJourney journey = chain();
    for (int i = 0; i < SEVEN.size(); i++) {
      journey.rises(SEVEN.get(i), rise(strengths.get(i), hours.get(i), ratios.get(i), 10));
    }
    FirstLegs firstLegs = new FirstLegs(journey.model());
    for (String step : SEVEN) {
      List<LegShare> legs = firstLegs.of(step);
      assertThat(legs).hasSizeBetween(1, 5).doesNotHaveDuplicates();
      assertThat(legs.stream().mapToLong(FirstLegsTest::hundredths).sum()).isEqualTo(100);
      assertThat(legs)
          .isSortedAccordingTo(
              Comparator.comparingDouble(LegShare::share).reversed().thenComparing(LegShare::step));
    }
  }

  /** Fails for a share that is not of whole hundredths. */
  private static long hundredths(LegShare leg) {
    long hundredths = Math.round(leg.share() * 100);
    assertThat(leg.share()).isEqualTo(hundredths / 100.0).isPositive();
    return hundredths;
  }

  /** Trouble there was always followed by trouble at the next step, and by none elsewhere. */
  private static void passesOn(ModelledJourney journey, int i) {
    StepTrail trail = journey.trail(SEVEN.get(i));
    trail.rises = 1000;
    trail.days = 1000;
    if (i > 0) {
      trail.credit(SEVEN.get(i - 1), 2, 1000, List.of(SEVEN.get(i - 1)));
    }
  }

  /** Seven steps in a row. */
  private static ModelledJourney chain() {
    Journeys chain = Journeys.named("bank");
    for (int i = 0; i < SEVEN.size() - 1; i++) {
      chain.step(SEVEN.get(i), "team", List.of(SEVEN.get(i + 1)));
    }
    return new ModelledJourney(chain.step("g", "team", List.of()).map());
  }

  /** So many steps alike, each of which may have sent customers to the phone. */
  private static ModelledJourney funnel(int width) {
    Journeys funnel = Journeys.named("bank");
    SEVEN.subList(0, width).forEach(step -> funnel.step(step, "team", List.of("phone")));
    ModelledJourney journey =
        new ModelledJourney(funnel.step("phone", "team", List.of()).map())
            .rises("phone", rise(6, 3, 2, 10));
    SEVEN.subList(0, width).forEach(step -> journey.rose(step, rise(8, 5, 4, 20)));
    return journey;
  }

  private static List<LegShare> legs(ModelledJourney journey, String step) {
    return new FirstLegs(journey.model()).of(step);
  }

  private static double share(List<LegShare> legs, String step) {
    return legs.stream().filter(leg -> leg.step().equals(step)).mapToDouble(LegShare::share).sum();
  }
}
