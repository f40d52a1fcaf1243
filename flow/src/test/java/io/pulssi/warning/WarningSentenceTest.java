package io.pulssi.warning;

import static io.pulssi.baseline.SignalName.QUEUE_ABANDONMENT;
import static io.pulssi.baseline.SignalName.QUEUE_ARRIVALS;
import static io.pulssi.baseline.SignalName.QUEUE_WAIT;
import static io.pulssi.baseline.SignalName.SURVEY_LOW_SCORE;
import static io.pulssi.detect.Line.CAPACITY;
import static io.pulssi.detect.Line.DEMAND;
import static io.pulssi.detect.Line.LIMITS;
import static io.pulssi.detect.Line.SURVEY;
import static io.pulssi.warning.Days.HOUR;
import static io.pulssi.warning.Days.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.baseline.SignalName;
import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.event.Warning;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarningSentenceTest {
  private static final long SINCE = START + 5 * 60_000;

  @Test
  void shouldSayWhatRoseAgainstWhatUsualSinceWhenForHowManyAndWhereItBegan() {
    assertThat(because(line(CAPACITY, QUEUE_WAIT, 190, 55, 412)))
        .isEqualTo(
            "Everyday banking by phone: callers typically wait 3 min 10 s against a usual 55 s"
                + " since Sun 31 Oct 10:05 (412 callers); it seems to have begun here.");
  }

  @Test
  void shouldLeadWithTheHeaviestLineAndAddTheNext() {
    assertThat(
            because(
                line(CAPACITY, QUEUE_WAIT, 190, 55, 412),
                new LineEvidence(SURVEY, 0.59, SINCE, SURVEY_LOW_SCORE, 0.3, 0.1, 200),
                new LineEvidence(DEMAND, 0.8, START, QUEUE_ARRIVALS, 412, 230, 412)))
        .isEqualTo(
            "Everyday banking by phone: callers typically wait 3 min 10 s against a usual 55 s"
                + " since Sun 31 Oct 10:05 (412 callers), and calls are at 412 against a usual 230;"
                + " it seems to have begun here.");
  }

  @Test
  void shouldSayHowManyCustomersADayAndWhoOfThoseAskedIsMissing() {
    Days days = new Days(Journeys.bank()).perDay(1234).surveys("phone", 10, 3).pass(3 * HOUR);
    days.is("phone", 1.2, line(SURVEY, SURVEY_LOW_SCORE, 0.34, 0.15, 150)).pass(1);
    assertThat(days.told().get(0).getBecause())
        .isEqualTo(
            "Everyday banking by phone: 34 % of survey answers are poor (likely 27 % to 42 %)"
                + " against a usual 15 % since Sun 31 Oct 10:05 (150 answers; 30 % of those asked"
                + " answered, 70 % did not reply; about 1,200 contacts a day); it seems to have"
                + " begun here.");
  }

  @Test
  void shouldCountTheAnswersWhereARateWouldSayTooMuch() {
    Days days = new Days(Journeys.bank()).surveys("phone", 4, 1).pass(2);
    days.is("phone", 1.2, line(SURVEY, SURVEY_LOW_SCORE, 7.0 / 12, 0.15, 12)).pass(1);
    assertThat(days.told().get(0).getBecause()).contains("(3 of 12 asked answered)");
  }

  @Test
  void shouldNameTheStepInWhichItBegan() {
    Days days = new Days(Journeys.bank());
    days.is("web", 1.1, 60, Days.calls(1.1, START));
    days.is("phone", 1.2, 50, line(DEMAND, QUEUE_ARRIVALS, 412, 230, 412)).pass(1);
    assertThat(days.told().get(0).getBecause())
        .isEqualTo(
            "Everyday banking by phone: calls are at 412 against a usual 230 since Sun 31 Oct 10:05;"
                + " it seems to have begun at Use the internet bank; Digital channels is paged;"
                + " Retail banking: for information.");
  }

  @Test
  void shouldSayThatTheUsualIsStillBeingLearned() {
    Days days = new Days(Journeys.bank());
    LineEvidence limits = line(LIMITS, QUEUE_ABANDONMENT, 0.41, 0.3, 120);
    days.is(new StepEvidence("phone", true, false, 1.4, List.of(limits), 0)).pass(1);
    assertThat(days.told().get(0).getBecause())
        .isEqualTo(
            "Everyday banking by phone: 41 % of callers hang up before an answer since Sun 31 Oct"
                + " 10:05 (120 callers); what is usual here is still being learned; it seems to"
                + " have begun here.");
  }

  @Test
  void shouldSayHowItEnds() {
    Days days = new Days(Journeys.bank());
    days.is("phone", 1.2, line(CAPACITY, QUEUE_WAIT, 190, 55, 412)).pass(1);
    days.is("phone", 0.5, new LineEvidence(CAPACITY, 0.5, SINCE, QUEUE_WAIT, 80, 55, 300))
        .pass(HOUR);
    days.is("phone", 0).pass(5 * HOUR);
    days.is("phone", 0.7, line(CAPACITY, QUEUE_WAIT, 90, 55, 412)).pass(1);
    days.is("phone", 0).pass(6 * HOUR);
    assertThat(days.told())
        .extracting(Warning::getBecause)
        .element(1)
        .isEqualTo(
            "Everyday banking by phone: easing, below the level that pages for an hour now;"
                + " callers typically wait 1 min 20 s against a usual 55 s (300 callers).");
    assertThat(days.told().get(2).getBecause())
        .isEqualTo(
            "Everyday banking by phone: closed: below the level that pages for 6 h;"
                + " it began Sun 31 Oct 10:05.");
    assertThat(days.told().get(4).getBecause())
        .isEqualTo(
            "Everyday banking by phone: closed: quiet for 6 h, nobody was paged;"
                + " it began Sun 31 Oct 16:05.");
  }

  private static String because(LineEvidence... lines) {
    Days days = new Days(Journeys.bank());
    days.is("phone", 1.2, lines).pass(1);
    return days.told().get(0).getBecause();
  }

  private static LineEvidence line(
      Line line, SignalName signal, double observed, double expected, long n) {
    return new LineEvidence(line, 1.2, SINCE, signal, observed, expected, n);
  }
}
