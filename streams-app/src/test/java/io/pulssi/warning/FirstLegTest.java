package io.pulssi.warning;

import static io.pulssi.warning.Days.HOUR;
import static io.pulssi.warning.Days.START;
import static io.pulssi.warning.Days.calls;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.baseline.SignalName;
import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.event.Leg;
import io.pulssi.event.Warning;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstLegTest {
  private final Days days = new Days(Journeys.bank());

  @Test
  void shouldNameAPredecessorThatExplainsMostOfTheExcess() {
    days.is("web", 1.1, 40, calls(1.1, START)).is("phone", 1.2, 50, calls(1.2, START)).pass(1);
    Warning phone = told("phone");
    assertThat(phone.getFirstLeg())
        .containsExactly(new Leg("web", "digital", 0.8), new Leg("phone", "retail", 0.2));
    assertThat(phone.getPage()).isEqualTo("digital-oncall");
    assertThat(phone.getOwner()).isEqualTo("retail");
  }

  @Test
  void shouldSayAOrBAndPageTheStepsOwnerWhenNoLegIsClear() {
    days.is("web", 1.1, 27.5, calls(1.1, START)).is("phone", 1.2, 50, calls(1.2, START)).pass(1);
    assertThat(told("phone").getFirstLeg())
        .containsExactly(new Leg("web", "digital", 0.55), new Leg("phone", "retail", 0.45));
    assertThat(told("phone").getPage()).isEqualTo("retail-oncall");
    assertThat(told("phone").getBecause())
        .endsWith("; it may have begun at Use the internet bank or here.");
  }

  @Test
  void shouldNotNameAPredecessorThatExplainsOnlyHalf() {
    days.is("web", 1.1, 25, calls(1.1, START)).is("phone", 1.2, 50, calls(1.2, START)).pass(1);
    assertThat(told("phone").getFirstLeg()).containsExactly(new Leg("phone", "retail", 1.0));
  }

  @Test
  void shouldNotNameAPredecessorThatNeverPaged() {
    days.is("web", 0.99, 90, calls(0.99, START)).is("phone", 1.2, 50, calls(1.2, START)).pass(1);
    assertThat(told("phone").getFirstLeg()).containsExactly(new Leg("phone", "retail", 1.0));
  }

  @Test
  void shouldRememberAPredecessorForADayAndNoLonger() {
    days.is("web", 1.1, 90, calls(1.1, START)).pass(1);
    days.is("web", 0).pass(24 * HOUR - 1).is("phone", 1.2, 50, calls(1.2, START)).pass(1);
    assertThat(told("phone").getFirstLeg()).containsExactly(new Leg("web", "digital", 1.0));

    Days later = new Days(Journeys.bank());
    later.is("web", 1.1, 90, calls(1.1, START)).pass(1);
    later.is("web", 0).pass(24 * HOUR).is("phone", 1.2, 50, calls(1.2, START)).pass(1);
    assertThat(last(later, "phone").getFirstLeg()).containsExactly(new Leg("phone", "retail", 1.0));
  }

  @Test
  void shouldFollowTheChainToWhereItBegan() {
    days.is("web", 1.1, 90, calls(1.1, START))
        .is("phone", 1.2, 100, calls(1.2, START))
        .is("callback", 1.2, 80, calls(1.2, START))
        .pass(1);
    assertThat(told("callback").getFirstLeg())
        .containsExactly(new Leg("web", "digital", 0.9), new Leg("phone", "retail", 0.1));
  }

  @Test
  void shouldLetAReopenPageBeItsOwnFirstLeg() {
    LineEvidence reopens =
        new LineEvidence(Line.REOPENS, 1.2, START, SignalName.TICKET_REOPENS, 0.24, 0.09, 120);
    days.is("web", 1.1, 90, calls(1.1, START)).is("phone", 1.2, 50, reopens).pass(1);
    assertThat(told("phone").getFirstLeg()).containsExactly(new Leg("phone", "retail", 1.0));
  }

  @Test
  void shouldNotBlameAPredecessorForTroubleWithoutExcessContacts() {
    days.is("web", 1.1, 90, calls(1.1, START)).is("phone", 1.2, 9, calls(1.2, START)).pass(1);
    assertThat(told("phone").getFirstLeg()).containsExactly(new Leg("phone", "retail", 1.0));
  }

  @Test
  void shouldReassignWhileProvisionalAndSettleAfterFourHours() {
    days.is("phone", 1.2, 50, calls(1.2, START)).pass(HOUR);
    days.is("web", 1.1, 90, calls(1.1, START)).pass(1);
    assertThat(days.news())
        .containsExactly(
            "phone 1 PAGED warning to retail-oncall",
            "phone 2 PAGED warning to digital-oncall",
            "web 1 PAGED warning to digital-oncall");

    Days late = new Days(Journeys.bank());
    late.is("phone", 1.2, 50, calls(1.2, START)).pass(4 * HOUR);
    late.pass(1).is("web", 1.1, 90, calls(1.1, START)).pass(1);
    assertThat(late.news())
        .containsExactly(
            "phone 1 PAGED warning to retail-oncall", "web 1 PAGED warning to digital-oncall");
  }

  @Test
  void shouldNotPageTwoOwnersInTurnWhenAShareMovesAcrossTheBorder() {
    days.is("phone", 1.2, 50, calls(1.2, START)).is("web", 1.1, 31, calls(1.1, START)).pass(1);
    for (int i = 0; i < 20; i++) {
      days.is("web", 1.1, 29, calls(1.1, START)).pass(1);
      days.is("web", 1.1, 31, calls(1.1, START)).pass(1);
    }
    assertThat(days.news())
        .containsExactly(
            "phone 1 PAGED warning to digital-oncall", "web 1 PAGED warning to digital-oncall");
  }

  @Test
  void shouldBlameTheLouderOfTwoStepsThatFollowEachOther() {
    Days circle = new Days(circle());
    circle.is("web", 1.1, 60, calls(1.1, START)).is("phone", 1.2, 50, calls(1.2, START)).pass(1);
    assertThat(last(circle, "phone").getFirstLeg()).containsExactly(new Leg("web", "digital", 1.0));
    assertThat(last(circle, "web").getFirstLeg()).containsExactly(new Leg("web", "digital", 1.0));
  }

  @Test
  void shouldShareBetweenTwoPredecessorsThatBothExplainIt() {
    Days both = new Days(funnel());
    both.is("web", 1.1, 60, calls(1.1, START))
        .is("app", 1.1, 70, calls(1.1, START))
        .is("phone", 1.2, 50, calls(1.2, START))
        .pass(1);
    Warning phone = last(both, "phone");
    assertThat(phone.getFirstLeg())
        .containsExactly(new Leg("app", "back", 0.5), new Leg("web", "digital", 0.5));
    assertThat(phone.getPage()).isEqualTo("retail-oncall");
    assertThat(phone.getBecause()).endsWith("; it may have begun at App or at Web.");
  }

  @Test
  void shouldLookFourStepsBackAndNoFurther() {
    Days chain = new Days(chain(7));
    for (int i = 0; i < 7; i++) {
      chain.is("s" + i, 1.1, 100, calls(1.1, START));
    }
    chain.pass(1);
    assertThat(last(chain, "s6").getFirstLeg()).containsExactly(new Leg("s2", "retail", 1.0));
    assertThat(last(chain, "s4").getFirstLeg()).containsExactly(new Leg("s0", "retail", 1.0));
  }

  private static JourneyMap funnel() {
    Map<String, Step> steps = new LinkedHashMap<>();
    steps.put("web", Journeys.step("web", "Web", "digital", "phone"));
    steps.put("app", Journeys.step("app", "App", "back", "phone"));
    steps.put("phone", Journeys.step("phone", "Phone", "retail"));
    return Journeys.map(Journeys.bank().owners(), steps);
  }

  private static JourneyMap chain(int length) {
    Map<String, Step> steps = new LinkedHashMap<>();
    for (int i = 0; i < length; i++) {
      steps.put("s" + i, Journeys.step("s" + i, "Step " + i, "retail", "s" + (i + 1)));
    }
    return Journeys.map(Journeys.bank().owners(), steps);
  }

  private static JourneyMap circle() {
    Map<String, Step> steps = new LinkedHashMap<>();
    steps.put("web", Journeys.step("web", "Web", "digital", "phone"));
    steps.put("phone", Journeys.step("phone", "Phone", "retail", "web"));
    return Journeys.map(Journeys.bank().owners(), steps);
  }

  private Warning told(String step) {
    return last(days, step);
  }

  private static Warning last(Days days, String step) {
    List<Warning> told =
        days.told().stream().filter(warning -> warning.getStep().equals(step)).toList();
    return told.get(told.size() - 1);
  }
}
