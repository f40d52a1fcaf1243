package io.pulssi.warning.words;

import static io.pulssi.baseline.SignalName.CHAT_ABANDONMENT;
import static io.pulssi.baseline.SignalName.CHAT_WAIT;
import static io.pulssi.baseline.SignalName.CONTACT_REPEATS;
import static io.pulssi.baseline.SignalName.QUEUE_ABANDONMENT;
import static io.pulssi.baseline.SignalName.QUEUE_ARRIVALS;
import static io.pulssi.baseline.SignalName.QUEUE_LONG_WAIT;
import static io.pulssi.baseline.SignalName.SURVEY_LOW_SCORE;
import static io.pulssi.baseline.SignalName.SURVEY_RESPONSE_RATE;
import static io.pulssi.baseline.SignalName.TICKET_CHAIN_DEPTH;
import static io.pulssi.baseline.SignalName.TICKET_OPENED;
import static io.pulssi.baseline.SignalName.TICKET_PRESSED;
import static io.pulssi.baseline.SignalName.TICKET_REOPENS;
import static io.pulssi.detect.Line.CAPACITY;
import static io.pulssi.detect.Line.DEMAND;
import static io.pulssi.detect.Line.REOPENS;
import static io.pulssi.detect.Line.SURVEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.baseline.SignalName;
import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import org.junit.jupiter.api.Test;

class EvidenceClauseTest {
  @Test
  void shouldSpeakOfEveryLineInItsOwnWords() {
    assertThat(clause(line(CAPACITY, CHAT_WAIT, 3900, 240, 1)))
        .isEqualTo("chats typically wait 1 h 5 min against a usual 4 min (1 chat)");
    assertThat(clause(line(CAPACITY, QUEUE_LONG_WAIT, 0.31, 0.082, 240)))
        .isEqualTo("31 % of callers wait too long against a usual 8.2 % (240 callers)");
    assertThat(clause(line(CAPACITY, QUEUE_ABANDONMENT, 0.18, 0.05, 300)))
        .isEqualTo("18 % of callers hang up before an answer against a usual 5 % (300 callers)");
    assertThat(clause(line(CAPACITY, CHAT_ABANDONMENT, 0.4, Double.NaN, 90)))
        .isEqualTo("40 % of chats are given up before a reply (90 chats)");
    assertThat(clause(line(DEMAND, QUEUE_ARRIVALS, 412, 229.7, 412)))
        .isEqualTo("calls are at 412 against a usual 230");
    assertThat(clause(line(DEMAND, TICKET_OPENED, 13, 3.44, 13)))
        .isEqualTo("new tickets are at 13 against a usual 3.4");
    assertThat(clause(line(DEMAND, CONTACT_REPEATS, 0.22, 0.09, 500)))
        .isEqualTo(
            "22 % of contacts are from people who were here within a week against a usual 9 %"
                + " (500 contacts)");
    assertThat(clause(line(REOPENS, TICKET_REOPENS, 0.24, 0.09, 120)))
        .isEqualTo("24 % of resolved tickets come back against a usual 9 % (120 tickets)");
    assertThat(clause(line(REOPENS, TICKET_PRESSED, 0.3, 0.12, 80)))
        .isEqualTo(
            "30 % of customer messages ask again before an answer against a usual 12 %"
                + " (80 messages)");
    assertThat(clause(line(REOPENS, TICKET_CHAIN_DEPTH, 1.8, 0.9, 44)))
        .isEqualTo("a resolved ticket went back or on 1.8 times against a usual 0.9 (44 tickets)");
    assertThat(clause(line(SURVEY, SURVEY_RESPONSE_RATE, 0.12, 0.3, 400)))
        .isEqualTo(
            "12 % of survey invitations are answered against a usual 30 % (400 invitations)");
  }

  @Test
  void shouldGiveTheIntervalOfASurveyAndCountWhatIsTooLittleForARate() {
    assertThat(clause(line(SURVEY, SURVEY_LOW_SCORE, 0.34, 0.15, 150)))
        .isEqualTo(
            "34 % of survey answers are poor (likely 27 % to 42 %) against a usual 15 %"
                + " (150 answers)");
    assertThat(clause(line(SURVEY, SURVEY_LOW_SCORE, 7.0 / 12, 0.15, 12)))
        .isEqualTo("7 of 12 survey answers are poor against a usual 15 %");
    assertThat(clause(line(SURVEY, SURVEY_LOW_SCORE, 0.5, 0.15, 30)))
        .isEqualTo("15 of 30 survey answers are poor against a usual 15 %");
    assertThat(clause(line(CAPACITY, QUEUE_ABANDONMENT, 5.0 / 11, 0.05, 11)))
        .isEqualTo("5 of 11 callers hang up before an answer against a usual 5 %");
  }

  private static String clause(LineEvidence line) {
    String behind = EvidenceClause.behind(line);
    return EvidenceClause.of(line) + (behind.isEmpty() ? "" : " (" + behind + ")");
  }

  private static LineEvidence line(
      Line line, SignalName signal, double observed, double expected, long n) {
    return new LineEvidence(line, 1.2, 0, signal, observed, expected, n);
  }
}
