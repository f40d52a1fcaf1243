package io.pulssi.baseline;

import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.StepSummary;

/** How long the contact that waits longest has waited, in seconds; 0 when none was sampled. */
final class QueueAge {
  private QueueAge() {}

  static double phone(StepSummary counted) {
    return counted.get(SignalMeasure.QUEUE_OLDEST_WAITING) / 1000.0;
  }

  static double chat(StepSummary counted) {
    return counted.get(SignalMeasure.CHAT_OLDEST_WAITING) / 1000.0;
  }
}
