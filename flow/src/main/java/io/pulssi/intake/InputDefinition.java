package io.pulssi.intake;

import io.pulssi.codec.DeadLetterReason;
import io.pulssi.event.ChatWait;
import io.pulssi.event.Complaint;
import io.pulssi.event.QueueWait;
import io.pulssi.event.Survey;
import io.pulssi.event.SurveyChange;
import io.pulssi.event.SurveyInstrument;
import io.pulssi.event.Ticket;
import io.pulssi.event.Verdict;
import io.pulssi.event.VerdictKind;
import io.pulssi.journey.Source;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * One kind of input: its topic, where its event time and its step are found, and what makes a
 * readable event unusable.
 *
 * @param source the kind
 * @param topic where it comes from
 * @param occurredAt event time, epoch milliseconds
 * @param placeField name of the field that a journey map matches
 * @param placeValue value of that field
 * @param flaw what is wrong with it, or null
 */
record InputDefinition<T extends SpecificRecord>(
    Source source,
    Topic<T> topic,
    ToLongFunction<T> occurredAt,
    String placeField,
    Function<T, String> placeValue,
    Function<T, @Nullable ValidationError> flaw) {

  /** Nobody waits longer than a day. */
  static final double WAIT_SECONDS_MAX = 86_400;

  static final InputDefinition<QueueWait> QUEUE_WAIT =
      new InputDefinition<>(
          Source.QUEUE_WAIT,
          Topics.QUEUE_WAIT,
          QueueWait::getOccurredAt,
          "queue",
          QueueWait::getQueue,
          event -> waitFlaw(event.getWaitSeconds(), event.getContactId(), event.getCustomerRef()));

  static final InputDefinition<ChatWait> CHAT_WAIT =
      new InputDefinition<>(
          Source.CHAT_WAIT,
          Topics.CHAT_WAIT,
          ChatWait::getOccurredAt,
          "queue",
          ChatWait::getQueue,
          event -> waitFlaw(event.getWaitSeconds(), event.getContactId(), event.getCustomerRef()));

  static final InputDefinition<Ticket> TICKET =
      new InputDefinition<>(
          Source.TICKET,
          Topics.TICKET,
          Ticket::getOccurredAt,
          "category",
          Ticket::getCategory,
          InputDefinition::ticketFlaw);

  static final InputDefinition<Survey> SURVEY =
      new InputDefinition<>(
          Source.SURVEY,
          Topics.SURVEY,
          Survey::getOccurredAt,
          "touchpoint",
          Survey::getTouchpoint,
          InputDefinition::surveyFlaw);

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
          InputDefinition::verdictFlaw);

  static final List<InputDefinition<?>> ALL =
      List.of(QUEUE_WAIT, CHAT_WAIT, TICKET, SURVEY, COMPLAINT, VERDICT);

  /** What a value must be to have a place. */
  String placeExpected() {
    return source == Source.VERDICT
        ? "the id of a warning of a journey that is watched"
        : "a value that a step claims";
  }

  private static @Nullable ValidationError waitFlaw(
      double waitSeconds, String contactId, @Nullable String customerRef) {
    return ValidationError.firstOf(
        ValidationError.unlessWithin("waitSeconds", waitSeconds, 0, WAIT_SECONDS_MAX),
        ValidationError.unlessShort("contactId", contactId),
        ValidationError.unlessShort("customerRef", customerRef));
  }

  private static @Nullable ValidationError ticketFlaw(Ticket event) {
    return ValidationError.firstOf(
        ValidationError.unlessShort("eventId", event.getEventId()),
        ValidationError.unlessShort("ticketId", event.getTicketId()),
        ValidationError.unlessShort("customerRef", event.getCustomerRef()));
  }

  private static @Nullable ValidationError verdictFlaw(Verdict event) {
    if (event.getVerdict() == VerdictKind.UNKNOWN) {
      return new ValidationError(
          DeadLetterReason.UNKNOWN_SYMBOL,
          "verdict: unknown symbol (expected: TREATED, FALSE or WRONG_STEP)");
    }
    return ValidationError.firstOf(
        ValidationError.unlessShort("eventId", event.getEventId()),
        ValidationError.unlessShort("warningId", event.getWarningId()),
        ValidationError.unlessShort("step", event.getStep()));
  }

  private static @Nullable ValidationError surveyFlaw(Survey survey) {
    if (survey.getChange() == SurveyChange.UNKNOWN) {
      return new ValidationError(
          DeadLetterReason.UNKNOWN_SYMBOL,
          "change: unknown symbol (expected: INVITED or ANSWERED)");
    }
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
      case NPS -> ValidationError.unlessWithin("score of NPS", score, 0, 10);
      case CSAT -> ValidationError.unlessWithin("score of CSAT", score, 1, 5);
      case CES -> ValidationError.unlessWithin("score of CES", score, 1, 7);
      case UNKNOWN ->
          new ValidationError(
              DeadLetterReason.UNKNOWN_SYMBOL,
              "instrument: unknown symbol (expected: NPS, CSAT or CES)");
    };
  }
}
