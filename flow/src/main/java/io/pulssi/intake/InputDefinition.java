package io.pulssi.intake;

import io.pulssi.codec.DeadLetterReason;
import io.pulssi.event.ChatOutcome;
import io.pulssi.event.ChatWait;
import io.pulssi.event.Complaint;
import io.pulssi.event.QueueOutcome;
import io.pulssi.event.QueueWait;
import io.pulssi.event.Survey;
import io.pulssi.event.SurveyInstrument;
import io.pulssi.event.Ticket;
import io.pulssi.event.Verdict;
import io.pulssi.journey.Source;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * One kind of input: its topic, the fields for event time and step, and the validation of its
 * events.
 *
 * @param source the kind of event
 * @param topic its input topic
 * @param occurredAt event time, epoch milliseconds
 * @param stepField name of the field that a journey map matches
 * @param stepValue value of that field
 * @param validation why an event is rejected, or null if it is valid
 */
record InputDefinition<T extends SpecificRecord>(
    Source source,
    Topic<T> topic,
    ToLongFunction<T> occurredAt,
    String stepField,
    Function<T, String> stepValue,
    Function<T, @Nullable ValidationError> validation) {

  /** Longest wait counted, seconds: one day. */
  static final double WAIT_SECONDS_MAX = 86_400;

  static final InputDefinition<QueueWait> QUEUE_WAIT =
      new InputDefinition<>(
          Source.QUEUE_WAIT,
          Topics.QUEUE_WAIT,
          QueueWait::getOccurredAt,
          "queue",
          QueueWait::getQueue,
          event -> {
            event.setWaitSeconds(cut(event.getWaitSeconds()));
            return checkWait(
                event.getWaitSeconds(),
                event.getOutcome() == QueueOutcome.WAITING,
                event.getContactId(),
                event.getCustomerRef());
          });

  static final InputDefinition<ChatWait> CHAT_WAIT =
      new InputDefinition<>(
          Source.CHAT_WAIT,
          Topics.CHAT_WAIT,
          ChatWait::getOccurredAt,
          "queue",
          ChatWait::getQueue,
          event -> {
            event.setWaitSeconds(cut(event.getWaitSeconds()));
            return checkWait(
                event.getWaitSeconds(),
                event.getOutcome() == ChatOutcome.WAITING,
                event.getContactId(),
                event.getCustomerRef());
          });

  static final InputDefinition<Ticket> TICKET =
      new InputDefinition<>(
          Source.TICKET,
          Topics.TICKET,
          Ticket::getOccurredAt,
          "category",
          Ticket::getCategory,
          InputDefinition::checkTicket);

  static final InputDefinition<Survey> SURVEY =
      new InputDefinition<>(
          Source.SURVEY,
          Topics.SURVEY,
          Survey::getOccurredAt,
          "touchpoint",
          Survey::getTouchpoint,
          InputDefinition::checkSurvey);

  static final InputDefinition<Complaint> COMPLAINT =
      new InputDefinition<>(
          Source.COMPLAINT,
          Topics.COMPLAINT,
          Complaint::getOccurredAt,
          "touchpoint",
          Complaint::getTouchpoint,
          event -> null);

  static final InputDefinition<Verdict> VERDICT =
      new InputDefinition<>(
          Source.VERDICT,
          Topics.VERDICT,
          Verdict::getOccurredAt,
          "warningId",
          Verdict::getWarningId,
          InputDefinition::checkVerdict);

  static final List<InputDefinition<?>> ALL =
      List.of(QUEUE_WAIT, CHAT_WAIT, TICKET, SURVEY, COMPLAINT, VERDICT);

  /** What the step value must be, for the detail of a dead letter. */
  String stepExpected() {
    return source == Source.VERDICT
        ? "the id of a warning of a journey that is watched"
        : "a value that a step claims";
  }

  /** The worst waits must not be the ones that vanish: longer ones count as the longest. */
  private static double cut(double waitSeconds) {
    return Double.isInfinite(waitSeconds) ? waitSeconds : Math.min(waitSeconds, WAIT_SECONDS_MAX);
  }

  private static @Nullable ValidationError checkWait(
      double waitSeconds, boolean waiting, String contactId, @Nullable String customerRef) {
    return ValidationError.firstOf(
        checkWait(waitSeconds, waiting),
        ValidationError.checkLength("contactId", contactId),
        ValidationError.checkLength("customerRef", customerRef));
  }

  /** An ended contact may have no known wait; a longer one than is counted is cut, not refused. */
  private static @Nullable ValidationError checkWait(double waitSeconds, boolean waiting) {
    if (Double.isNaN(waitSeconds)) {
      return waiting
          ? new ValidationError(
              DeadLetterReason.MISSING_FIELD, "waitSeconds (required with WAITING)")
          : null;
    }
    return Double.isInfinite(waitSeconds) || waitSeconds < 0
        ? ValidationError.checkRange("waitSeconds", waitSeconds, 0, WAIT_SECONDS_MAX)
        : null;
  }

  private static @Nullable ValidationError checkTicket(Ticket event) {
    return ValidationError.firstOf(
        ValidationError.checkLength("eventId", event.getEventId()),
        ValidationError.checkLength("ticketId", event.getTicketId()),
        ValidationError.checkLength("customerRef", event.getCustomerRef()));
  }

  private static @Nullable ValidationError checkVerdict(Verdict event) {
    return ValidationError.firstOf(
        ValidationError.checkLength("eventId", event.getEventId()),
        ValidationError.checkLength("warningId", event.getWarningId()),
        ValidationError.checkLength("step", event.getStep()));
  }

  private static @Nullable ValidationError checkSurvey(Survey survey) {
    Double score = survey.getScore();
    if (score == null) {
      return null;
    }
    SurveyInstrument instrument = survey.getInstrument();
    if (instrument == null) {
      return new ValidationError(
          DeadLetterReason.MISSING_FIELD, "instrument (required with a score)");
    }
    return switch (instrument) {
      case NPS -> ValidationError.checkRange("score of NPS", score, 0, 10);
      case CSAT -> ValidationError.checkRange("score of CSAT", score, 1, 5);
      case CES -> ValidationError.checkRange("score of CES", score, 1, 7);
      case UNKNOWN -> null; // refused by its reader
    };
  }
}
