package io.pulssi.arena;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMap;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Days at two steps with equal slices, until one step becomes bad. */
final class QuietDays {
  static final long FROM = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
  static final int SLICES_A_DAY = 288;

  private QuietDays() {}

  static JourneyMap map() {
    return JourneyMapReader.parse(
        "journey.yml",
        """
        journey: two
        timezone: UTC
        owners: { retail: { name: Retail, page: retail-oncall } }
        steps:
          - { id: phone, owner: retail, sources: { queue-wait: [phone], ticket: [phone], survey: [phone] } }
          - { id: cards, owner: retail, sources: { queue-wait: [cards], ticket: [cards], survey: [cards] } }
        """);
  }

  /** Days on which the phone is bad from a slice on. */
  static List<ClosedSlice> days(int days, int badFrom) {
    List<ClosedSlice> slices = new ArrayList<>();
    for (int i = 0; i < days * SLICES_A_DAY; i++) {
      TreeMap<String, StepSummary> steps = new TreeMap<>();
      steps.put("phone", i < badFrom ? usual() : bad());
      steps.put("cards", usual());
      long from = FROM + i * SliceSpan.MILLIS;
      slices.add(ClosedSlice.starting("two", from, steps));
    }
    return slices;
  }

  private static StepSummary usual() {
    return summary(10, 1, 1, 1_000_000, 1, 1);
  }

  private static StepSummary bad() {
    return summary(30, 15, 24, 4_000_000, 6, 8);
  }

  private static StepSummary summary(
      int contacts, int abandoned, int longWaits, long logWait, int reopened, int low) {
    return new StepSummary()
        .add(SignalMeasure.QUEUE_ARRIVALS, contacts)
        .add(SignalMeasure.QUEUE_ENDED, contacts)
        .add(SignalMeasure.QUEUE_WAITED, contacts)
        .add(SignalMeasure.QUEUE_ABANDONED, abandoned)
        .add(SignalMeasure.QUEUE_LONG, longWaits)
        .add(SignalMeasure.QUEUE_LOG_WAIT, contacts * logWait)
        .add(SignalMeasure.QUEUE_LOG_WAIT_SQUARED, contacts * logWait * logWait / 1_000_000)
        .add(SignalMeasure.TICKET_EVENTS, 20)
        .add(SignalMeasure.TICKET_RESOLVED, 8)
        .add(SignalMeasure.TICKET_REOPENED, reopened)
        .add(SignalMeasure.SURVEY_INVITED, 30)
        .add(SignalMeasure.SURVEY_ANSWERED, 10)
        .add(SignalMeasure.SURVEY_SCORED, 10)
        .add(SignalMeasure.SURVEY_LOW, low);
  }
}
