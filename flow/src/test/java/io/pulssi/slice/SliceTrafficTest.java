package io.pulssi.slice;

import static io.pulssi.DrivenFlow.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.DrivenFlow;
import io.pulssi.JsonEvents;
import io.pulssi.event.MinuteSummary;
import io.pulssi.event.SliceRecord;
import io.pulssi.event.SourceWatermark;
import io.pulssi.journey.Source;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the first stage sends to the second. */
class SliceTrafficTest {
  private static final String[] CHANGES = {"OPENED", "AGENT_REPLIED", "RESOLVED", "REOPENED"};
  private static final int MINUTES = 8;

  /** 100 events per step and minute: calls, samples of long waits, and tickets. */
  @Test
  void shouldSendAtMostATwentiethOfTheEventsOn() {
    try (DrivenFlow flow = DrivenFlow.ofTwoSteps()) {
      for (int second = 0; second < MINUTES * 60; second++) {
        for (int i = eventsUpTo(second); i < eventsUpTo(second + 1); i++) {
          send(flow, i, "web");
          send(flow, i, "cards");
        }
        flow.advance(Duration.ofSeconds(1));
      }

      long events = flow.counters.accepted();
      long summaries =
          flow.slices().stream().filter(slice -> slice.getBody() instanceof MinuteSummary).count();
      assertThat(events).isEqualTo(2L * 100 * MINUTES);
      assertThat(flow.counters.late()).isZero();
      assertThat(summaries)
          .as("summaries sent on for %d events", events)
          .isPositive()
          .isLessThanOrEqualTo(events / 20);
    }
  }

  private static int eventsUpTo(int second) {
    return second * 100 / 60;
  }

  private static void send(DrivenFlow flow, int i, String step) {
    Instant at = flow.now().minusMillis(i * 37L % 900);
    String who = "k-" + i % 211;
    switch (i % 4) {
      case 0 -> flow.send(Topics.QUEUE_WAIT, JsonEvents.call(at, step, i % 150, "ANSWERED", who));
      case 1 -> flow.send(Topics.QUEUE_WAIT, JsonEvents.call(at, step, i % 400, "ABANDONED", who));
      case 2 -> flow.send(Topics.QUEUE_WAIT, JsonEvents.waiting(at, step, i % 300, "c-" + i % 50));
      default ->
          flow.send(
              Topics.TICKET,
              JsonEvents.ticket(at, step, step + i / 16, CHANGES[i / 4 % CHANGES.length], who));
    }
  }

  @Test
  void shouldSendEachMinuteBeforeTheWatermarkThatPassesIt() {
    try (DrivenFlow flow = DrivenFlow.ofTwoSteps()) {
      flow.send(Topics.QUEUE_WAIT, JsonEvents.call(NOON, "web", 500, "ANSWERED", "k-1"));
      flow.advance(Duration.ofMinutes(10));

      long watermark = Long.MIN_VALUE;
      int summaries = 0;
      for (SliceRecord sent : flow.slices()) {
        if (sent.getBody() instanceof SourceWatermark mark) {
          watermark = Math.max(watermark, mark.getTime());
        } else if (sent.getBody() instanceof MinuteSummary summary) {
          summaries++;
          assertThat(watermark).isLessThan(summary.getMinute() + 60_000);
        }
      }
      assertThat(summaries).as("of the call, and of its customer and contact").isEqualTo(2);
      assertThat(watermark).isGreaterThan(NOON.toEpochMilli() + 300_000);
    }
  }

  @Test
  void shouldSendWatermarksOfEmptyPartitionsOnceAMinute() {
    try (DrivenFlow flow = DrivenFlow.ofTwoSteps()) {
      flow.advance(Duration.ofMinutes(2));
      flow.slices();

      for (int second = 0; second < 600; second++) {
        flow.jump(Duration.ofSeconds(1));
      }
      assertThat(flow.slices()).hasSize(10 * Source.values().length);
    }
  }
}
