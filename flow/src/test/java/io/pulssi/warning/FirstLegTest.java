package io.pulssi.warning;

import static io.pulssi.warning.Days.HOUR;
import static io.pulssi.warning.Days.calls;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.event.Leg;
import io.pulssi.event.Warning;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Step;
import io.pulssi.slice.SliceSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a warning makes of where the trouble began: whom it pages, and when it says so anew. */
class FirstLegTest {
  private static final double USUAL = 10;
  private static final long MILLIS = SliceSpan.HOUR_MILLIS;

  @Test
  void shouldNameAPredecessorWhoseContactsRoseFirstAlthoughItNeverPaged() {
    Days days = quiet(Journeys.bank());
    days.contacts("web", 25, USUAL).pass(2 * HOUR);
    days.contacts("phone", 16, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, calls(1.2, days.at() - 2 * MILLIS)).pass(1);
    Warning phone = last(days, "phone");
    assertThat(phone.getFirstLeg().get(0).getStep()).isEqualTo("web");
    assertThat(phone.getFirstLeg().get(0).getShare()).isGreaterThan(0.9);
    assertThat(phone.getPage()).isEqualTo("digital-oncall");
    assertThat(phone.getOwner()).isEqualTo("retail");
    assertThat(days.told()).extracting(Warning::getStep).containsOnly("phone");
  }

  @Test
  void shouldReassignOnceWhileProvisionalWhenTheRootShowsLater() {
    Days days = quiet(Journeys.bank());
    days.contacts("phone", 16, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, calls(1.2, days.at() - MILLIS)).pass(HOUR);
    days.is("web", 1.4, calls(1.4, days.at() - 4 * MILLIS)).contacts("web", 40, USUAL);
    days.pass(6 * HOUR);
    assertThat(days.news())
        .filteredOn(news -> news.startsWith("phone"))
        .containsExactly(
            "phone 1 PAGED warning to retail-oncall", "phone 2 PAGED warning to digital-oncall");
  }

  @Test
  void shouldSettleAfterFourHours() {
    Days days = quiet(Journeys.bank());
    days.contacts("phone", 16, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, calls(1.2, days.at() - MILLIS)).pass(4 * HOUR + 1);
    days.is("web", 1.4, calls(1.4, days.at() - 8 * MILLIS)).contacts("web", 60, USUAL);
    days.pass(6 * HOUR);
    assertThat(days.news())
        .filteredOn(news -> news.startsWith("phone"))
        .containsExactly("phone 1 PAGED warning to retail-oncall");
  }

  @Test
  void shouldSayAOrBAndPageTheStepsOwnerWhenTwoPredecessorsRoseAlike() {
    Days days = quiet(funnel());
    days.contacts("web", 25, USUAL).contacts("app", 25, USUAL).pass(2 * HOUR);
    days.contacts("phone", 16, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, calls(1.2, days.at() - 2 * MILLIS)).pass(1);
    Warning phone = last(days, "phone");
    assertThat(phone.getFirstLeg()).extracting(Leg::getStep).startsWith("app", "web");
    assertThat(phone.getFirstLeg().get(0).getShare()).isCloseTo(0.5, within(0.02));
    assertThat(phone.getPage()).isEqualTo("retail-oncall");
    assertThat(phone.getBecause()).endsWith("; it may have begun at App or at Web.");
  }

  @Test
  void shouldSayThatItBeganOverAnEdgeTheMapDoesNotHave() {
    Days days = quiet(Journeys.bank());
    for (int i = 0; i < 6; i++) {
      days.contacts("callback", 20, USUAL).pass(2 * HOUR);
      days.contacts("web", 20, USUAL).pass(8 * HOUR);
      days.contacts("web", USUAL, USUAL).contacts("callback", USUAL, USUAL).pass(50 * HOUR);
    }
    days.contacts("callback", 20, USUAL).pass(2 * HOUR);
    days.contacts("web", 14, USUAL).pass(2 * HOUR);
    days.is("web", 1.2, calls(1.2, days.at() - 2 * MILLIS)).pass(1);
    Warning web = last(days, "web");
    assertThat(web.getFirstLeg().get(0).getStep()).isEqualTo("callback");
    assertThat(web.getFirstLeg().get(0).getLearned()).isTrue();
    assertThat(web.getBecause())
        .contains("it seems to have begun at Call back, by an edge the map does not have");
  }

  /** A day of usual contacts. */
  private static Days quiet(JourneyMap map) {
    Days days = new Days(map);
    map.steps().keySet().forEach(step -> days.contacts(step, USUAL, USUAL));
    return days.pass(24 * HOUR);
  }

  private static JourneyMap funnel() {
    Map<String, Step> steps = new LinkedHashMap<>();
    steps.put("web", Journeys.step("web", "Web", "digital", "phone"));
    steps.put("app", Journeys.step("app", "App", "back", "phone"));
    steps.put("phone", Journeys.step("phone", "Phone", "retail"));
    return Journeys.map(Journeys.bank().owners(), steps);
  }

  private static Warning last(Days days, String step) {
    List<Warning> told =
        days.told().stream().filter(warning -> warning.getStep().equals(step)).toList();
    return told.get(told.size() - 1);
  }
}
