package io.pulssi.signal;

import static io.pulssi.DrivenFlow.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.DrivenFlow;
import io.pulssi.EventJson;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.journey.Source;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is long gone leaves the stores. */
class WeeklyCleanupTest {
  private static final String[] CHANGES = {
    "OPENED", "CUSTOMER_REPLIED", "AGENT_REPLIED", "REASSIGNED", "RESOLVED", "REOPENED"
  };

  @Test
  void shouldEmptyTheStoresBehindTheRekey() {
    try (DrivenFlow flow = DrivenFlow.ofTwoSteps()) {
      fill(flow);
      assertThat(flow.entries("signal-keyed-tickets")).isEqualTo(1);
      assertThat(flow.entries("signal-keyed-customers")).isEqualTo(1);
      assertThat(flow.entries("signal-keyed-long-waits")).isEqualTo(1);

      passDays(flow, 9);
      assertThat(flow.entries("signal-keyed-long-waits")).isZero();
      assertThat(flow.entries("signal-keyed-tickets")).isEqualTo(1);

      passDays(flow, 38);
      assertThat(flow.entries("signal-keyed-tickets")).isZero();
      assertThat(flow.entries("signal-keyed-customers")).isZero();
    }
  }

  @Test
  void shouldEmptyTheStoresInPlace() {
    Map<Source, InputKey> keys =
        Map.of(Source.TICKET, InputKey.TICKET_ID, Source.QUEUE_WAIT, InputKey.CONTACT_ID);
    try (DrivenFlow flow = new DrivenFlow(DrivenFlow.TWO_STEPS, keys, RegistrySchemas.none())) {
      fill(flow);
      assertThat(flow.entries("signal-in-place-tickets")).isEqualTo(1);
      assertThat(flow.entries("signal-in-place-long-waits")).isEqualTo(1);

      passDays(flow, 40);

      assertThat(flow.entries("signal-in-place-tickets")).isZero();
      assertThat(flow.entries("signal-in-place-long-waits")).isZero();
    }
  }

  @Test
  void shouldStayBoundedUnderAHostileTicket() {
    try (DrivenFlow flow = DrivenFlow.ofTwoSteps()) {
      for (int i = 0; i < 1_000; i++) {
        Instant at = NOON.plusMillis(i % 1000);
        flow.send(
            Topics.TICKET,
            EventJson.ticket(at, "web", "t-1", CHANGES[i * 7 % CHANGES.length], "k-1"));
      }

      TicketHistory story = flow.<TicketHistory>store("signal-keyed-tickets").get("t-1");
      assertThat(story.unsettled()).hasSizeLessThanOrEqualTo(TicketHistory.UNSETTLED_MAX + 1);
      assertThat(flow.tally.accepted()).isEqualTo(1_000);
    }
  }

  private static void fill(DrivenFlow flow) {
    flow.send(Topics.QUEUE_WAIT, EventJson.call(NOON, "web", 500, "ANSWERED", "k-1"));
    flow.send(Topics.TICKET, EventJson.ticket(NOON, "web", "t-1", "OPENED", "k-1"));
  }

  private static void passDays(DrivenFlow flow, int days) {
    for (int hour = 0; hour < days * 24; hour += 6) {
      flow.jump(Duration.ofHours(6));
    }
  }
}
