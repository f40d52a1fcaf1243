package io.pulssi.signal;

import io.pulssi.event.ChatOutcome;
import io.pulssi.event.ChatWait;
import io.pulssi.event.QueueOutcome;
import io.pulssi.event.QueueWait;
import io.pulssi.event.Survey;
import io.pulssi.event.SurveyChange;
import io.pulssi.event.SurveyInstrument;
import io.pulssi.event.Verdict;
import io.pulssi.event.VerdictNotice;
import io.pulssi.intake.AcceptedEvent;
import io.pulssi.journey.JourneyStep;
import org.apache.avro.specific.SpecificRecord;

/** What an event tells by itself, without remembering any other. */
final class StatelessSignals {
  private final double longWaitSeconds;

  StatelessSignals(double longWaitSeconds) {
    this.longWaitSeconds = longWaitSeconds;
  }

  /** What the event adds at one of its steps. */
  Observation of(AcceptedEvent arrived, JourneyStep place) {
    SpecificRecord event = arrived.event();
    return switch (arrived.source()) {
      case QUEUE_WAIT -> queueWait((QueueWait) event, place);
      case CHAT_WAIT -> chatWait((ChatWait) event, place);
      case TICKET ->
          Observation.at(place, ((io.pulssi.event.Ticket) event).getOccurredAt())
              .add(SignalMeasure.TICKET_EVENTS, 1);
      case SURVEY -> survey((Survey) event, place);
      case COMPLAINT ->
          Observation.at(place, ((io.pulssi.event.Complaint) event).getOccurredAt())
              .add(SignalMeasure.COMPLAINTS, 1);
      case VERDICT -> verdict((Verdict) event, place);
    };
  }

  private Observation queueWait(QueueWait event, JourneyStep place) {
    Observation seen = Observation.at(place, event.getOccurredAt());
    QueueOutcome outcome = event.getOutcome();
    if (outcome == QueueOutcome.WAITING) {
      ContactChannel.PHONE.sampled(event.getWaitSeconds(), seen);
      return seen;
    }
    boolean gaveUp = outcome == QueueOutcome.ABANDONED;
    boolean ended = gaveUp || outcome == QueueOutcome.ANSWERED;
    return left(ContactChannel.PHONE, event.getWaitSeconds(), ended, gaveUp, seen);
  }

  private Observation chatWait(ChatWait event, JourneyStep place) {
    Observation seen = Observation.at(place, event.getOccurredAt());
    ChatOutcome outcome = event.getOutcome();
    if (outcome == ChatOutcome.WAITING) {
      ContactChannel.CHAT.sampled(event.getWaitSeconds(), seen);
      return seen;
    }
    boolean gaveUp = outcome == ChatOutcome.ABANDONED;
    boolean ended = gaveUp || outcome == ChatOutcome.ANSWERED;
    return left(ContactChannel.CHAT, event.getWaitSeconds(), ended, gaveUp, seen);
  }

  private Observation left(
      ContactChannel channel, double waitSeconds, boolean ended, boolean gaveUp, Observation seen) {
    channel.left(waitSeconds > longWaitSeconds, seen);
    if (ended) {
      channel.ended(waitSeconds, gaveUp, seen);
    }
    return seen;
  }

  /** Who said it stays behind. */
  private static Observation verdict(Verdict event, JourneyStep place) {
    return Observation.at(place, event.getOccurredAt())
        .verdict(
            new VerdictNotice(
                event.getOccurredAt(),
                event.getEventId(),
                event.getWarningId(),
                event.getVerdict().name(),
                event.getStep()));
  }

  private static Observation survey(Survey event, JourneyStep place) {
    Observation seen = Observation.at(place, event.getOccurredAt());
    if (event.getChange() == SurveyChange.INVITED) {
      return seen.add(SignalMeasure.SURVEY_INVITED, 1);
    }
    seen.add(SignalMeasure.SURVEY_ANSWERED, 1);
    Double score = event.getScore();
    SurveyInstrument instrument = event.getInstrument();
    if (score != null && instrument != null) {
      seen.add(SignalMeasure.SURVEY_SCORED, 1)
          .add(SignalMeasure.SURVEY_LOW, isLow(instrument, score) ? 1 : 0);
    }
    return seen;
  }

  private static boolean isLow(SurveyInstrument instrument, double score) {
    return switch (instrument) {
      case NPS -> score <= 6;
      case CSAT -> score <= 2;
      case CES -> score <= 3;
      case UNKNOWN -> false;
    };
  }
}
