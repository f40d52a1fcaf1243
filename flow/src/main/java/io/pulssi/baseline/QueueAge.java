package io.pulssi.baseline;

import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.StepSummary;

/** Wait so far of the contact that waits longest, in seconds; 0 if no contact was sampled. */
final class QueueAge {
  private QueueAge() {}

  static double phone(StepSummary counted) {
    return counted.get(SignalMeasure.QUEUE_OLDEST_WAITING) / 1000.0;
  }

  static double chat(StepSummary counted) {
    return counted.get(SignalMeasure.CHAT_OLDEST_WAITING) / 1000.0;
  }
}
