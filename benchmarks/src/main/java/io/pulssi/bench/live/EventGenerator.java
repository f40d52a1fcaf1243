package io.pulssi.bench.live;

import io.pulssi.event.ChatOutcome;
import io.pulssi.event.ChatWait;
import io.pulssi.event.QueueOutcome;
import io.pulssi.event.QueueWait;
import io.pulssi.event.Survey;
import io.pulssi.event.SurveyChange;
import io.pulssi.event.SurveyInstrument;
import io.pulssi.event.Ticket;
import io.pulssi.event.TicketChange;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Events of a mix in the order of their times, evenly spread over time and steps. The same
 * arguments give the same events. No model of a contact centre: its tickets and customers come back
 * five times each, and any time.
 */
final class EventGenerator {
  /** Number of steps, and of queues, categories and touchpoints. */
  static final int STEPS = 200;

  /** A Monday, midnight UTC. */
  static final long BEGIN = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();

  private static final TicketChange[] TICKET_CHANGES = {
    TicketChange.OPENED,
    TicketChange.CUSTOMER_REPLIED,
    TicketChange.AGENT_REPLIED,
    TicketChange.REASSIGNED,
    TicketChange.RESOLVED,
    TicketChange.REOPENED,
    TicketChange.CLOSED
  };

  private final TrafficMix mix;
  private final int events;
  private final double eventsPerSecond;
  private final SplittableRandom random;
  private int made;

  EventGenerator(TrafficMix mix, int events, double eventsPerSecond, long seed) {
    this.mix = mix;
    this.events = events;
    this.eventsPerSecond = eventsPerSecond;
    this.random = new SplittableRandom(seed);
  }

  int events() {
    return events;
  }

  boolean hasNext() {
    return made < events;
  }

  GeneratedEvent next() {
    long at = BEGIN + (long) (1000.0 * made++ / eventsPerSecond);
    int percent = mix == TrafficMix.WAITS ? 0 : random.nextInt(100);
    if (percent < 60) {
      String contact = uuid();
      return event(Topics.QUEUE_WAIT, contact, at, queueWait(at, contact));
    }
    if (percent < 70) {
      String contact = uuid();
      return event(Topics.CHAT_WAIT, contact, at, chatWait(at, contact));
    }
    if (percent < 95) {
      String ticket = "ticket-" + random.nextInt(events / 20 + 1);
      return event(Topics.TICKET, ticket, at, ticket(at, ticket));
    }
    String survey = uuid();
    return event(Topics.SURVEY, survey, at, survey(at, survey));
  }

  private static GeneratedEvent event(Topic<?> topic, String key, long at, SpecificRecord event) {
    return new GeneratedEvent(topic, key, at, event);
  }

  private QueueWait queueWait(long at, String contact) {
    QueueOutcome outcome = abandoned() ? QueueOutcome.ABANDONED : QueueOutcome.ANSWERED;
    return new QueueWait(uuid(), at, contact, place(), waitSeconds(), outcome, customer());
  }

  private ChatWait chatWait(long at, String contact) {
    ChatOutcome outcome = abandoned() ? ChatOutcome.ABANDONED : ChatOutcome.ANSWERED;
    return new ChatWait(uuid(), at, contact, place(), waitSeconds(), outcome, null, customer());
  }

  private Ticket ticket(long at, String ticket) {
    TicketChange change = TICKET_CHANGES[random.nextInt(TICKET_CHANGES.length)];
    return new Ticket(uuid(), at, ticket, place(), change, customer());
  }

  private Survey survey(long at, String id) {
    boolean answered = random.nextInt(3) == 0;
    return new Survey(
        uuid(),
        at,
        id,
        place(),
        answered ? SurveyChange.ANSWERED : SurveyChange.INVITED,
        answered ? SurveyInstrument.NPS : null,
        answered ? (double) random.nextInt(11) : null,
        null,
        customer());
  }

  /** Name of a queue, a category or a touchpoint. */
  static String place(int step) {
    return "place-" + step;
  }

  private String place() {
    return place(random.nextInt(STEPS));
  }

  private double waitSeconds() {
    return Math.round(-60_000 * StrictMath.log(1 - random.nextDouble())) / 1000.0;
  }

  private boolean abandoned() {
    return random.nextInt(12) == 0;
  }

  private @Nullable String customer() {
    return mix == TrafficMix.ALL && random.nextBoolean()
        ? "customer-" + random.nextInt(events / 10 + 1)
        : null;
  }

  private String uuid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
