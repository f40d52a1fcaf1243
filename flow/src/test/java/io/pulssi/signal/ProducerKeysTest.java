package io.pulssi.signal;

import static io.pulssi.DrivenFlow.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.DrivenFlow;
import io.pulssi.JsonEvents;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.journey.PartitionLayout;
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

/** The producers' keys decide where state is kept, and change no result. */
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

  @Test
  void shouldRememberAlikeWhatTakesAHopBackToItsState() {
    for (Map<Source, InputKey> keys :
        List.of(
            Map.of(Source.TICKET, InputKey.TICKET_ID),
            Map.of(
                Source.QUEUE_WAIT, InputKey.CONTACT_ID,
                Source.CHAT_WAIT, InputKey.CONTACT_ID,
                Source.TICKET, InputKey.TICKET_ID),
            Map.of(
                Source.QUEUE_WAIT, InputKey.CUSTOMER_REF,
                Source.CHAT_WAIT, InputKey.CUSTOMER_REF,
                Source.TICKET, InputKey.CUSTOMER_REF))) {
      assertThat(closed(DrivenFlow.ofTwoSteps(keys, new MovedAll()))).isEqualTo(rekeyed);
    }
  }

  @Test
  void shouldCloseSlicesInTasksThatNoInputHasAnyMore() {
    assertThat(closed(DrivenFlow.ofTwoSteps(Map.of(), new MoreTasks()))).isEqualTo(rekeyed);
  }

  /** One partition, as ever, but by way of the hop. */
  private static final class MovedAll implements PartitionLayout {
    @Override
    public int inputs(Source source) {
      return 1;
    }

    @Override
    public boolean moved(Source source) {
      return true;
    }
  }

  private static final class MoreTasks implements PartitionLayout {
    @Override
    public int inputs(Source source) {
      return 1;
    }

    @Override
    public int intakeTasks() {
      return 4;
    }
  }

  private static Map<String, Long> closed(Map<Source, InputKey> keys) {
    return closed(new DrivenFlow(DrivenFlow.TWO_STEPS, keys, RegistrySchemas.none()));
  }

  private static Map<String, Long> closed(DrivenFlow driven) {
    SplittableRandom random = new SplittableRandom(SEED);
    try (DrivenFlow flow = driven) {
      for (int second = 0; second < SECONDS; second += 4) {
        events(flow, random).forEach(event -> flow.send(event.topic(), event.json()));
        flow.advance(Duration.ofSeconds(4));
      }
      flow.advance(Duration.ofMinutes(10));
      assertThat(flow.counters.late()).isZero();
      return flow.closed();
    }
  }

  /** What happens in four seconds; some events arrive up to 100 seconds late. */
  private static List<Event> events(DrivenFlow flow, SplittableRandom random) {
    Instant at = flow.now().minusMillis(random.nextInt(100_000));
    at = at.isBefore(NOON) ? NOON : at;
    String step = random.nextBoolean() ? "web" : "cards";
    String who = "k-" + random.nextInt(60);
    String contact = "c-" + random.nextInt(300);
    List<Event> events = new ArrayList<>();
    events.add(
        new Event(
            Topics.QUEUE_WAIT, JsonEvents.call(at, step, random.nextInt(300), "ANSWERED", who)));
    events.add(
        new Event(Topics.CHAT_WAIT, JsonEvents.waiting(at, step, random.nextInt(400), contact)));
    events.add(
        new Event(Topics.QUEUE_WAIT, JsonEvents.waiting(at, step, random.nextInt(400), contact)));
    events.add(
        new Event(
            Topics.TICKET,
            JsonEvents.ticket(
                at,
                step,
                "t-" + random.nextInt(20),
                CHANGES[random.nextInt(CHANGES.length)],
                who)));
    return events;
  }

  private record Event(Topic<?> topic, String json) {}
}
