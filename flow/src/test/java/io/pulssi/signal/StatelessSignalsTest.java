package io.pulssi.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.event.ChatOutcome;
import io.pulssi.event.ChatWait;
import io.pulssi.event.Complaint;
import io.pulssi.event.QueueOutcome;
import io.pulssi.event.QueueWait;
import io.pulssi.event.Survey;
import io.pulssi.event.SurveyChange;
import io.pulssi.event.SurveyInstrument;
import io.pulssi.event.Ticket;
import io.pulssi.event.TicketChange;
import io.pulssi.intake.AcceptedEvent;
import io.pulssi.journey.JourneyStep;
import io.pulssi.journey.Source;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatelessSignalsTest {
  private static final JourneyStep WEB = new JourneyStep("bank", "web");
  private static final long AT = 941_371_200_000L;
  private static final double LONG = 180;

  private final StatelessSignals signals =
      new StatelessSignals(WaitLimits.longAfter(Duration.ofMinutes(3)));

  @ParameterizedTest
  @CsvSource({"ANSWERED, 0", "ABANDONED, 1"})
  void shouldCountACallThatEnded(QueueOutcome outcome, long abandoned) {
    Observation seen = call(outcome, 10);

    assertThat(amounts(seen))
        .containsOnly(
            Map.entry(SignalMeasure.QUEUE_ARRIVALS, 1L),
            Map.entry(SignalMeasure.QUEUE_WAITED, 1L),
            Map.entry(SignalMeasure.QUEUE_ENDED, 1L),
            Map.entry(SignalMeasure.QUEUE_ABANDONED, abandoned),
            Map.entry(SignalMeasure.QUEUE_LOG_WAIT, 693_147L), // log 2, in millionths
            Map.entry(SignalMeasure.QUEUE_LOG_WAIT_SQUARED, 480_453L));
    assertThat(seen.phoneWaitSeconds()).isEqualTo(10);
    assertThat(seen.chatWaitSeconds()).isNaN();
    assertThat(seen.at()).isEqualTo(AT);
    assertThat(seen.journeyStep()).isEqualTo(WEB);
  }

  @ParameterizedTest
  @EnumSource(names = {"CALLBACK", "OVERFLOWED", "UNKNOWN"})
  void shouldCountACallWithoutAnEndAsArrivalOnly(QueueOutcome outcome) {
    Observation seen = call(outcome, 10);

    assertThat(amounts(seen))
        .containsOnly(
            Map.entry(SignalMeasure.QUEUE_ARRIVALS, 1L), Map.entry(SignalMeasure.QUEUE_WAITED, 1L));
    assertThat(seen.phoneWaitSeconds()).isNaN();
  }

  @Test
  void shouldCountAnEndWhoseWaitIsNotKnownButNoWait() {
    Observation seen = call(QueueOutcome.ABANDONED, Double.NaN);

    assertThat(amounts(seen))
        .containsOnly(
            Map.entry(SignalMeasure.QUEUE_ARRIVALS, 1L),
            Map.entry(SignalMeasure.QUEUE_ENDED, 1L),
            Map.entry(SignalMeasure.QUEUE_ABANDONED, 1L),
            Map.entry(SignalMeasure.QUEUE_UNTIMED, 1L));
    assertThat(seen.phoneWaitSeconds()).isNaN();
  }

  @Test
  void shouldCountWhoHangsUpAtOnceAsArrivalOnly() {
    StatelessSignals patient =
        new StatelessSignals(new WaitLimits(Duration.ofMinutes(3), Duration.ofSeconds(5)));

    assertThat(amounts(call(patient, QueueOutcome.ABANDONED, 4.9)))
        .containsOnly(
            Map.entry(SignalMeasure.QUEUE_ARRIVALS, 1L), Map.entry(SignalMeasure.QUEUE_WAITED, 1L));
    assertThat(amounts(call(patient, QueueOutcome.ABANDONED, 5)))
        .containsEntry(SignalMeasure.QUEUE_ABANDONED, 1L);
    assertThat(amounts(call(patient, QueueOutcome.ANSWERED, 2)))
        .containsEntry(SignalMeasure.QUEUE_ENDED, 1L);
  }

  @Test
  void shouldLeaveLongWaitsToThoseWhoRememberTheContact() {
    assertThat(amounts(call(QueueOutcome.ANSWERED, LONG))).containsKey(SignalMeasure.QUEUE_WAITED);
    assertThat(amounts(call(QueueOutcome.ANSWERED, LONG + 0.001)))
        .doesNotContainKey(SignalMeasure.QUEUE_WAITED)
        .containsEntry(SignalMeasure.QUEUE_ENDED, 1L);
    assertThat(amounts(call(QueueOutcome.OVERFLOWED, LONG + 1)))
        .doesNotContainKey(SignalMeasure.QUEUE_WAITED);
  }

  @Test
  void shouldTakeASampleAsNeitherArrivalNorEnd() {
    assertThat(amounts(call(QueueOutcome.WAITING, 12.3456)))
        .containsOnly(
            Map.entry(SignalMeasure.QUEUE_WAITING, 1L),
            Map.entry(SignalMeasure.QUEUE_OLDEST_WAITING, 12_346L));
  }

  @ParameterizedTest
  @CsvSource({"ANSWERED, 0", "ABANDONED, 1"})
  void shouldCountAChatThatEnded(ChatOutcome outcome, long abandoned) {
    Observation seen = chat(outcome, 10);

    assertThat(amounts(seen))
        .containsOnly(
            Map.entry(SignalMeasure.CHAT_ARRIVALS, 1L),
            Map.entry(SignalMeasure.CHAT_WAITED, 1L),
            Map.entry(SignalMeasure.CHAT_ENDED, 1L),
            Map.entry(SignalMeasure.CHAT_ABANDONED, abandoned),
            Map.entry(SignalMeasure.CHAT_LOG_WAIT, 693_147L),
            Map.entry(SignalMeasure.CHAT_LOG_WAIT_SQUARED, 480_453L));
    assertThat(seen.chatWaitSeconds()).isEqualTo(10);
    assertThat(seen.phoneWaitSeconds()).isNaN();
  }

  @Test
  void shouldCountAChatOfUnknownEndAsArrivalAndASampleAsWaiting() {
    assertThat(amounts(chat(ChatOutcome.UNKNOWN, 200)))
        .containsOnly(Map.entry(SignalMeasure.CHAT_ARRIVALS, 1L));
    assertThat(amounts(chat(ChatOutcome.WAITING, 200)))
        .containsOnly(
            Map.entry(SignalMeasure.CHAT_WAITING, 1L),
            Map.entry(SignalMeasure.CHAT_OLDEST_WAITING, 200_000L));
  }

  @ParameterizedTest
  @EnumSource
  void shouldCountATicketEventOfAnyKindAsAPulse(TicketChange change) {
    Ticket event =
        Ticket.newBuilder()
            .setEventId("e")
            .setOccurredAt(AT)
            .setTicketId("t")
            .setCategory("web")
            .setChange(change)
            .build();

    assertThat(amounts(of(Source.TICKET, event)))
        .containsOnly(Map.entry(SignalMeasure.TICKET_EVENTS, 1L));
  }

  @ParameterizedTest
  @CsvSource({
    "NPS, 0, 1", "NPS, 6, 1", "NPS, 7, 0", "NPS, 10, 0",
    "CSAT, 1, 1", "CSAT, 2, 1", "CSAT, 3, 0", "CSAT, 5, 0",
    "CES, 1, 1", "CES, 3, 1", "CES, 4, 0", "CES, 7, 0"
  })
  void shouldKnowALowScoreOnEachInstrument(SurveyInstrument instrument, double score, long low) {
    assertThat(amounts(survey(SurveyChange.ANSWERED, instrument, score)))
        .containsOnly(
            Map.entry(SignalMeasure.SURVEY_ANSWERED, 1L),
            Map.entry(SignalMeasure.SURVEY_SCORED, 1L),
            Map.entry(SignalMeasure.SURVEY_LOW, low));
  }

  @Test
  void shouldCountInvitationsAndAnswersWithoutScore() {
    assertThat(amounts(survey(SurveyChange.INVITED, null, null)))
        .containsOnly(Map.entry(SignalMeasure.SURVEY_INVITED, 1L));
    assertThat(amounts(survey(SurveyChange.ANSWERED, null, null)))
        .containsOnly(Map.entry(SignalMeasure.SURVEY_ANSWERED, 1L));
  }

  @Test
  void shouldCountAComplaint() {
    Complaint event =
        Complaint.newBuilder()
            .setEventId("e")
            .setOccurredAt(AT)
            .setComplaintId("k")
            .setTouchpoint("web")
            .build();

    assertThat(amounts(of(Source.COMPLAINT, event)))
        .containsOnly(Map.entry(SignalMeasure.COMPLAINTS, 1L));
  }

  private Observation call(QueueOutcome outcome, double waitSeconds) {
    return of(Source.QUEUE_WAIT, event(outcome, waitSeconds));
  }

  private static Observation call(
      StatelessSignals signals, QueueOutcome outcome, double waitSeconds) {
    return signals.of(
        new AcceptedEvent(Source.QUEUE_WAIT, List.of(WEB), event(outcome, waitSeconds)), WEB);
  }

  private static QueueWait event(QueueOutcome outcome, double waitSeconds) {
    return QueueWait.newBuilder()
        .setEventId("e")
        .setOccurredAt(AT)
        .setContactId("c")
        .setQueue("web")
        .setWaitSeconds(waitSeconds)
        .setOutcome(outcome)
        .build();
  }

  private Observation chat(ChatOutcome outcome, double waitSeconds) {
    return of(
        Source.CHAT_WAIT,
        ChatWait.newBuilder()
            .setEventId("e")
            .setOccurredAt(AT)
            .setContactId("c")
            .setQueue("web")
            .setWaitSeconds(waitSeconds)
            .setOutcome(outcome)
            .build());
  }

  private Observation survey(
      SurveyChange change, @Nullable SurveyInstrument instrument, @Nullable Double score) {
    return of(
        Source.SURVEY,
        Survey.newBuilder()
            .setEventId("e")
            .setOccurredAt(AT)
            .setSurveyId("s")
            .setTouchpoint("web")
            .setChange(change)
            .setInstrument(instrument)
            .setScore(score)
            .build());
  }

  private Observation of(Source source, SpecificRecord event) {
    return signals.of(new AcceptedEvent(source, List.of(WEB), event), WEB);
  }

  private static Map<SignalMeasure, Long> amounts(Observation seen) {
    Map<SignalMeasure, Long> amounts = new EnumMap<>(SignalMeasure.class);
    for (int i = 0; i < seen.size(); i++) {
      amounts.merge(seen.measure(i), seen.amount(i), Long::sum);
    }
    return amounts;
  }
}
