package io.pulssi.bench.live;

import io.pulssi.event.ChatOutcome;
import io.pulssi.event.ChatWait;
import io.pulssi.event.QueueOutcome;
import io.pulssi.event.QueueWait;
import io.pulssi.event.Survey;
import io.pulssi.event.Ticket;
import org.apache.avro.specific.SpecificRecord;

/**
 * What the rivals of the product take from an event: all that their job needs, and no more.
 *
 * @param waitSeconds negative if the event has no wait
 */
record StepReading(String step, boolean abandoned, double waitSeconds) {
  private static final double NO_WAIT = -1;

  static StepReading of(SpecificRecord event) {
    if (event instanceof QueueWait wait) {
      boolean abandoned = wait.getOutcome() == QueueOutcome.ABANDONED;
      return new StepReading(wait.getQueue(), abandoned, wait.getWaitSeconds());
    }
    if (event instanceof ChatWait wait) {
      boolean abandoned = wait.getOutcome() == ChatOutcome.ABANDONED;
      return new StepReading(wait.getQueue(), abandoned, wait.getWaitSeconds());
    }
    if (event instanceof Ticket ticket) {
      return new StepReading(ticket.getCategory(), false, NO_WAIT);
    }
    if (event instanceof Survey survey) {
      return new StepReading(survey.getTouchpoint(), false, NO_WAIT);
    }
    throw new IllegalArgumentException(event.getSchema().getName() + " (expected: one of a mix)");
  }

  boolean hasWait() {
    return waitSeconds >= 0;
  }
}
