package io.pulssi.report;

import com.datadoghq.sketch.ddsketch.DDSketch;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.StepSummary;
import org.jspecify.annotations.Nullable;

/** A rule with a fixed limit on one figure of a queue's last half-hour. */
enum ThresholdRule {
  /** Mean wait of contacts answered or abandoned, in seconds (to 2 %). */
  MEAN_WAIT {
    @Override
    double sum(StepSummary counted, boolean phone) {
      @Nullable DDSketch waits = phone ? counted.phoneWaits() : counted.chatWaits();
      return waits == null || waits.isEmpty() ? 0 : waits.getSum();
    }
  },
  /** Share abandoned of those answered or abandoned, 0 to 1. */
  ABANDONMENT {
    @Override
    double sum(StepSummary counted, boolean phone) {
      return counted.get(phone ? SignalMeasure.QUEUE_ABANDONED : SignalMeasure.CHAT_ABANDONED);
    }
  };

  abstract double sum(StepSummary counted, boolean phone);
}
