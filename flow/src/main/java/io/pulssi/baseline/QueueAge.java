package io.pulssi.baseline;

import io.pulssi.signal.Measure;
import io.pulssi.slice.Summary;

/** How long the contact that waits longest has waited, in seconds; 0 when none was sampled. */
final class QueueAge {
  private QueueAge() {}

  static double phone(Summary counted) {
    return counted.get(Measure.QUEUE_OLDEST_WAITING) / 1000.0;
  }

  static double chat(Summary counted) {
    return counted.get(Measure.CHAT_OLDEST_WAITING) / 1000.0;
  }
}
