package io.pulssi.warning;

import static io.pulssi.warning.Days.HOUR;
import static io.pulssi.warning.Days.calls;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.baseline.SignalName;
import io.pulssi.cause.LegShare;
import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.event.Leg;
import io.pulssi.event.Warning;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Step;
import io.pulssi.slice.SliceSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
  void shouldNameTheStepWhenItsPredecessorsAreQuiet() {
    Days days = quiet(Journeys.bank());
    days.contacts("phone", 25, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, calls(1.2, days.at() - 2 * MILLIS)).pass(1);
    assertThat(leg(days, "phone").getStep()).isEqualTo("phone");
    assertThat(leg(days, "phone").getShare()).isGreaterThan(0.9);
  }

  @Test
  void shouldNotBlameAPredecessorThatRoseLongAfter() {
    Days days = quiet(Journeys.bank());
    days.contacts("phone", 25, USUAL).pass(10 * HOUR);
    days.contacts("web", 16, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, calls(1.2, days.at() - 12 * MILLIS)).pass(1);
    assertThat(leg(days, "phone").getStep()).isEqualTo("phone");
  }

  @Test
  void shouldFollowTheChainToWhereItBegan() {
    Days days = quiet(Journeys.bank());
    days.contacts("web", 40, USUAL).pass(2 * HOUR);
    days.contacts("phone", 28, USUAL).pass(2 * HOUR);
    days.contacts("callback", 20, USUAL).pass(2 * HOUR);
    days.is("callback", 1.2, calls(1.2, days.at() - 2 * MILLIS)).pass(1);
    assertThat(leg(days, "callback").getStep()).isEqualTo("web");
    assertThat(leg(days, "callback").getShare()).isGreaterThan(0.6);
  }

  @Test
  void shouldTellTheRootOfACircleByItsOnset() {
    Days days = quiet(circle());
    days.contacts("web", 30, USUAL).pass(4 * HOUR);
    days.contacts("phone", 16, USUAL).pass(3 * HOUR);
    days.is("phone", 1.2, calls(1.2, days.at() - 3 * MILLIS));
    days.is("web", 1.2, calls(1.2, days.at() - 7 * MILLIS)).pass(1);
    assertThat(leg(days, "phone").getStep()).isEqualTo("web");
    assertThat(leg(days, "web").getStep()).isEqualTo("web");
    assertThat(leg(days, "web").getShare()).isGreaterThan(0.6);
  }

  @Test
  void shouldTakeALineOfEvidenceOfAPredecessorForASignToo() {
    Days days = quiet(Journeys.bank());
    LineEvidence reopens = line(Line.REOPENS, SignalName.TICKET_REOPENS, 0.9, days.at());
    days.is("web", 0.9, reopens).pass(HOUR);
    days.contacts("phone", 20, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, calls(1.2, days.at() - 2 * MILLIS)).pass(1);
    assertThat(leg(days, "phone").getStep()).isEqualTo("web");
  }

  @Test
  void shouldLetAPageOfReopensBeItsOwnFirstLeg() {
    Days days = quiet(Journeys.bank());
    days.contacts("web", 14, USUAL).pass(2 * HOUR);
    days.contacts("phone", 16, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, line(Line.REOPENS, SignalName.TICKET_REOPENS, 1.2, days.at())).pass(1);
    assertThat(leg(days, "phone").getStep()).isEqualTo("phone");
  }

  @Test
  void shouldNotBlameAPredecessorForTroubleWithoutExcessContacts() {
    Days days = quiet(Journeys.bank());
    days.contacts("web", 15, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, line(Line.CAPACITY, SignalName.QUEUE_WAIT, 1.2, days.at())).pass(1);
    assertThat(leg(days, "phone").getStep()).isEqualTo("phone");
  }

  @Test
  void shouldForgetAPredecessorThatWasInTroubleTwoDaysAgo() {
    Days days = quiet(Journeys.bank());
    days.contacts("web", 30, USUAL).pass(4 * HOUR);
    days.contacts("web", USUAL, USUAL).pass(47 * HOUR);
    days.contacts("phone", 25, USUAL).pass(4 * HOUR);
    days.is("phone", 1.2, calls(1.2, days.at() - 4 * MILLIS)).pass(1);
    assertThat(leg(days, "phone").getStep()).isEqualTo("phone");
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
  void shouldNotPageTwoOwnersInTurn() {
    List<LegShare> web = List.of(new LegShare("web", 0.65), new LegShare("phone", 0.35));
    List<LegShare> phone = List.of(new LegShare("phone", 0.65), new LegShare("web", 0.35));
    List<LegShare> surely = List.of(new LegShare("phone", 0.7), new LegShare("web", 0.3));
    assertThat(SettledLegs.of(web, phone)).isEqualTo(web);
    assertThat(SettledLegs.of(web, surely)).isEqualTo(surely);
    assertThat(SettledLegs.of(surely, web)).isEqualTo(surely);
  }

  @Test
  void shouldLetAnUnclearLegGiveWayToOneThatLeads() {
    List<LegShare> web = List.of(new LegShare("web", 0.51), new LegShare("phone", 0.49));
    List<LegShare> near = List.of(new LegShare("phone", 0.57), new LegShare("web", 0.43));
    List<LegShare> ahead = List.of(new LegShare("phone", 0.58), new LegShare("web", 0.42));
    assertThat(SettledLegs.of(web, near)).isEqualTo(web);
    assertThat(SettledLegs.of(web, ahead)).isEqualTo(ahead);
    assertThat(SettledLegs.of(List.of(), near)).isEqualTo(near);
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
  void shouldNameARootThatShowsNothingWhenTheStepsAfterItRiseTogether() {
    Days days = quiet(fan());
    days.contacts("phone", 18, USUAL).contacts("app", 20, USUAL).contacts("mail", 19, USUAL);
    days.pass(2 * HOUR).is("phone", 1.2, calls(1.2, days.at() - 2 * MILLIS)).pass(1);
    Warning phone = last(days, "phone");
    assertThat(phone.getFirstLeg().get(0).getStep()).isEqualTo("web");
    assertThat(phone.getFirstLeg().get(0).getShare()).isGreaterThan(0.6);
    assertThat(phone.getPage()).isEqualTo("digital-oncall");
  }

  @Test
  void shouldNotNameARootThatShowsNothingForOneStepAlone() {
    Days days = quiet(fan());
    days.contacts("phone", 18, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, calls(1.2, days.at() - 2 * MILLIS)).pass(1);
    assertThat(leg(days, "phone").getStep()).isEqualTo("phone");
    assertThat(leg(days, "phone").getShare()).isGreaterThan(0.9);
  }

  @Test
  void shouldNotNameARootForStepsThatRoseAtOtherTimes() {
    Days days = quiet(fan());
    days.contacts("app", 20, USUAL).contacts("mail", 19, USUAL).pass(9 * HOUR);
    days.contacts("phone", 20, USUAL).pass(2 * HOUR);
    days.is("phone", 1.2, calls(1.2, days.at() - 2 * MILLIS)).pass(1);
    assertThat(leg(days, "phone").getStep()).isEqualTo("phone");
  }

  @Test
  void shouldNotNameARootTooSmallToSendSoMany() {
    Days days = quiet(fan());
    days.contacts("web", 0, 0.1).pass(HOUR);
    days.contacts("phone", 18, USUAL).contacts("app", 20, USUAL).contacts("mail", 19, USUAL);
    days.pass(2 * HOUR).is("phone", 1.2, calls(1.2, days.at() - 2 * MILLIS)).pass(1);
    assertThat(share(last(days, "phone"), "web")).isLessThan(0.5);
  }

  @Test
  void shouldLearnAnEdgeTheMapDoesNotHave() {
    Days days = quiet(Journeys.bank());
    days.contacts("callback", 20, USUAL).pass(2 * HOUR);
    days.contacts("web", 14, USUAL).pass(2 * HOUR);
    days.is("web", 1.2, calls(1.2, days.at() - 2 * MILLIS)).pass(1);
    double untaught = share(last(days, "web"), "callback");
    assertThat(leg(days, "web").getStep()).isEqualTo("web");
    days.is("web", 0).contacts("web", USUAL, USUAL).contacts("callback", USUAL, USUAL);
    days.pass(HOUR - 1).pass(47 * HOUR);
    for (int i = 0; i < 6; i++) {
      days.contacts("callback", 20, USUAL).pass(2 * HOUR);
      days.contacts("web", 20, USUAL).pass(8 * HOUR);
      days.contacts("web", USUAL, USUAL).contacts("callback", USUAL, USUAL).pass(50 * HOUR);
    }
    days.contacts("callback", 20, USUAL).pass(2 * HOUR);
    days.contacts("web", 14, USUAL).pass(2 * HOUR);
    days.is("web", 1.2, calls(1.2, days.at() - 2 * MILLIS)).pass(1);
    Leg taught = leg(days, "web");
    assertThat(taught.getStep()).isEqualTo("callback");
    assertThat(taught.getLearned()).isTrue();
    assertThat(taught.getShare()).isGreaterThan(untaught + 0.05);
    assertThat(last(days, "web").getBecause())
        .contains("it seems to have begun at Call back, by an edge the map does not have");
  }

  private static double share(Warning warning, String step) {
    return warning.getFirstLeg().stream()
        .filter(leg -> leg.getStep().equals(step))
        .mapToDouble(Leg::getShare)
        .sum();
  }

  /** A day of usual contacts. */
  private static Days quiet(JourneyMap map) {
    Days days = new Days(map);
    map.steps().keySet().forEach(step -> days.contacts(step, USUAL, USUAL));
    return days.pass(24 * HOUR);
  }

  private static LineEvidence line(Line line, SignalName signal, double weight, long since) {
    return new LineEvidence(line, weight, since, signal, 0.24, 0.09, 120);
  }

  private static JourneyMap funnel() {
    Map<String, Step> steps = new LinkedHashMap<>();
    steps.put("web", Journeys.step("web", "Web", "digital", "phone"));
    steps.put("app", Journeys.step("app", "App", "back", "phone"));
    steps.put("phone", Journeys.step("phone", "Phone", "retail"));
    return Journeys.map(Journeys.bank().owners(), steps);
  }

  private static JourneyMap fan() {
    Map<String, Step> steps = new LinkedHashMap<>();
    steps.put("web", Journeys.step("web", "Web", "digital", "app", "mail", "phone"));
    steps.put("app", Journeys.step("app", "App", "back"));
    steps.put("mail", Journeys.step("mail", "Mail", "back"));
    steps.put("phone", Journeys.step("phone", "Phone", "retail"));
    return Journeys.map(Journeys.bank().owners(), steps);
  }

  private static JourneyMap circle() {
    Map<String, Step> steps = new LinkedHashMap<>();
    steps.put("web", Journeys.step("web", "Web", "digital", "phone"));
    steps.put("phone", Journeys.step("phone", "Phone", "retail", "web"));
    return Journeys.map(Journeys.bank().owners(), steps);
  }

  private static Leg leg(Days days, String step) {
    return last(days, step).getFirstLeg().get(0);
  }

  private static Warning last(Days days, String step) {
    List<Warning> told =
        days.told().stream().filter(warning -> warning.getStep().equals(step)).toList();
    return told.get(told.size() - 1);
  }
}
