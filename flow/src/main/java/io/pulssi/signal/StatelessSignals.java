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

/** What an event adds by itself, without regard to other events. */
final class StatelessSignals {
  private final double longSeconds;
  private final double shortAbandonSeconds;

  StatelessSignals(WaitLimits limits) {
    this.longSeconds = limits.longSeconds();
    this.shortAbandonSeconds = limits.shortAbandonSeconds();
  }

  /** The observation of the event at one of its steps. */
  Observation of(AcceptedEvent accepted, JourneyStep journeyStep) {
    SpecificRecord event = accepted.event();
    return switch (accepted.source()) {
      case QUEUE_WAIT -> queueWait((QueueWait) event, journeyStep);
      case CHAT_WAIT -> chatWait((ChatWait) event, journeyStep);
      case TICKET ->
          Observation.at(journeyStep, ((io.pulssi.event.Ticket) event).getOccurredAt())
              .add(SignalMeasure.TICKET_EVENTS, 1);
      case SURVEY -> survey((Survey) event, journeyStep);
      case COMPLAINT ->
          Observation.at(journeyStep, ((io.pulssi.event.Complaint) event).getOccurredAt())
              .add(SignalMeasure.COMPLAINTS, 1);
      case VERDICT -> verdict((Verdict) event, journeyStep);
    };
  }

  private Observation queueWait(QueueWait event, JourneyStep journeyStep) {
    Observation observation = Observation.at(journeyStep, event.getOccurredAt());
    QueueOutcome outcome = event.getOutcome();
    if (outcome == QueueOutcome.WAITING) {
      ChannelMeasures.PHONE.addSample(event.getWaitSeconds(), observation);
      return observation;
    }
    boolean gaveUp = outcome == QueueOutcome.ABANDONED;
    boolean ended = gaveUp || outcome == QueueOutcome.ANSWERED;
    return contact(ChannelMeasures.PHONE, event.getWaitSeconds(), ended, gaveUp, observation);
  }

  private Observation chatWait(ChatWait event, JourneyStep journeyStep) {
    Observation observation = Observation.at(journeyStep, event.getOccurredAt());
    ChatOutcome outcome = event.getOutcome();
    if (outcome == ChatOutcome.WAITING) {
      ChannelMeasures.CHAT.addSample(event.getWaitSeconds(), observation);
      return observation;
    }
    boolean gaveUp = outcome == ChatOutcome.ABANDONED;
    boolean ended = gaveUp || outcome == ChatOutcome.ANSWERED;
    return contact(ChannelMeasures.CHAT, event.getWaitSeconds(), ended, gaveUp, observation);
  }

  private Observation contact(
      ChannelMeasures channel,
      double waitSeconds,
      boolean ended,
      boolean gaveUp,
      Observation observation) {
    channel.addArrival(waitSeconds, longSeconds, observation);
    boolean hungUpAtOnce = gaveUp && waitSeconds < shortAbandonSeconds;
    if (ended && !hungUpAtOnce) {
      channel.addEnd(waitSeconds, gaveUp, observation);
    }
    return observation;
  }

  /** Leaves out the author of the verdict. */
  private static Observation verdict(Verdict event, JourneyStep journeyStep) {
    return Observation.at(journeyStep, event.getOccurredAt())
        .verdict(
            new VerdictNotice(
                event.getOccurredAt(),
                event.getEventId(),
                event.getWarningId(),
                event.getVerdict().name(),
                event.getStep()));
  }

  private static Observation survey(Survey event, JourneyStep journeyStep) {
    Observation observation = Observation.at(journeyStep, event.getOccurredAt());
    if (event.getChange() == SurveyChange.INVITED) {
      return observation.add(SignalMeasure.SURVEY_INVITED, 1);
    }
    observation.add(SignalMeasure.SURVEY_ANSWERED, 1);
    Double score = event.getScore();
    SurveyInstrument instrument = event.getInstrument();
    if (score != null && instrument != null) {
      observation
          .add(SignalMeasure.SURVEY_SCORED, 1)
          .add(SignalMeasure.SURVEY_LOW, isLow(instrument, score) ? 1 : 0);
    }
    return observation;
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
