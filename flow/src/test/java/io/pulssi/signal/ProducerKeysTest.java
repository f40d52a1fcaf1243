package io.pulssi.signal;

import static io.pulssi.DrivenFlow.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.DrivenFlow;
import io.pulssi.EventJson;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.journey.Source;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What producers key by decides where things are remembered, and nothing else. */
class ProducerKeysTest {
  private static final long SEED = 19_991_031;
  private static final int SECONDS = 12 * 60;
  private static final String[] CHANGES = {
    "OPENED", "CUSTOMER_REPLIED", "AGENT_REPLIED", "REASSIGNED", "RESOLVED", "REOPENED", "CLOSED"
  };

  private static Map<String, Long> rekeyed;

  @BeforeAll
  static void shouldHaveSomethingToCompare() {
    rekeyed = closed(Map.of());
    assertThat(rekeyed.keySet())
        .as("seed %d", SEED)
        .anyMatch(line -> line.endsWith("TICKET_REOPENED"))
        .anyMatch(line -> line.endsWith("TICKET_PRESSED"))
        .anyMatch(line -> line.endsWith("CONTACTS_REPEATED"))
        .anyMatch(line -> line.endsWith("QUEUE_LONG"))
        .anyMatch(line -> line.endsWith("CHAT_LONG"));
  }

  @Test
  void shouldRememberTicketsInPlaceAlike() {
    assertThat(closed(Map.of(Source.TICKET, InputKey.TICKET_ID))).isEqualTo(rekeyed);
  }

  @Test
  void shouldRememberContactsInPlaceAlike() {
    assertThat(
            closed(
                Map.of(
                    Source.QUEUE_WAIT, InputKey.CONTACT_ID,
                    Source.CHAT_WAIT, InputKey.CONTACT_ID)))
        .isEqualTo(rekeyed);
  }

  @Test
  void shouldRememberCustomersInPlaceAlike() {
    assertThat(
            closed(
                Map.of(
                    Source.QUEUE_WAIT, InputKey.CUSTOMER_REF,
                    Source.CHAT_WAIT, InputKey.CUSTOMER_REF,
                    Source.TICKET, InputKey.CUSTOMER_REF)))
        .isEqualTo(rekeyed);
  }

  @Test
  void shouldNotLoseACustomerWhoseContactsAreKeyedInDifferentWays() {
    assertThat(
            closed(
                Map.of(
                    Source.QUEUE_WAIT, InputKey.CUSTOMER_REF,
                    Source.TICKET, InputKey.TICKET_ID)))
        .isEqualTo(rekeyed);
  }

  private static Map<String, Long> closed(Map<Source, InputKey> keys) {
    SplittableRandom random = new SplittableRandom(SEED);
    try (DrivenFlow flow = new DrivenFlow(DrivenFlow.TWO_STEPS, keys, RegistrySchemas.none())) {
      for (int second = 0; second < SECONDS; second += 4) {
        events(flow, random).forEach(event -> flow.send(event.topic(), event.json()));
        flow.advance(Duration.ofSeconds(4));
      }
      flow.advance(Duration.ofMinutes(10));
      assertThat(flow.tally.late()).isZero();
      return flow.closed();
    }
  }

  /** What happens in four seconds; some of it told up to 100 seconds late. */
  private static List<Event> events(DrivenFlow flow, SplittableRandom random) {
    Instant at = flow.now().minusMillis(random.nextInt(100_000));
    at = at.isBefore(NOON) ? NOON : at;
    String step = random.nextBoolean() ? "web" : "cards";
    String who = "k-" + random.nextInt(60);
    String contact = "c-" + random.nextInt(300);
    List<Event> events = new ArrayList<>();
    events.add(
        new Event(
            Topics.QUEUE_WAIT, EventJson.call(at, step, random.nextInt(300), "ANSWERED", who)));
    events.add(
        new Event(Topics.CHAT_WAIT, EventJson.waiting(at, step, random.nextInt(400), contact)));
    events.add(
        new Event(Topics.QUEUE_WAIT, EventJson.waiting(at, step, random.nextInt(400), contact)));
    events.add(
        new Event(
            Topics.TICKET,
            EventJson.ticket(
                at,
                step,
                "t-" + random.nextInt(20),
                CHANGES[random.nextInt(CHANGES.length)],
                who)));
    return events;
  }

  private record Event(Topic<?> topic, String json) {}
}
