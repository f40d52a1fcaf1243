package io.pulssi.centre.play;

import io.pulssi.centre.CentreEvent;
import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.trouble.ScenarioDays;
import io.pulssi.event.ChatOutcome;
import io.pulssi.event.ChatWait;
import io.pulssi.event.Complaint;
import io.pulssi.event.QueueOutcome;
import io.pulssi.event.QueueWait;
import io.pulssi.event.Survey;
import io.pulssi.event.SurveyChange;
import io.pulssi.event.Ticket;
import io.pulssi.event.TicketChange;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Queue;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The events that leave the centre, within the days of the scenario. Events of a lost feed are left
 * out; some events are late, some come twice. Ids are scrambled numbers, customers pseudonyms.
 */
final class EventFeed {
  private static final HexFormat HEX = HexFormat.of();

  private final CentreConditions conditions;
  private final Scenario scenario;
  private final EventScheduler clock;
  private final RandomDraws draws;
  private final long scramble;
  private final Queue<CentreEvent> out = new ArrayDeque<>();
  private long ids;

  EventFeed(CentreConditions conditions, Scenario scenario, EventScheduler clock, long seed) {
    this.conditions = conditions;
    this.scenario = scenario;
    this.clock = clock;
    draws = RandomDraws.of(seed, "feed");
    scramble = draws.bits();
  }

  /** Events not yet taken, in order. */
  Queue<CentreEvent> out() {
    return out;
  }

  /** A new id of a contact, ticket, survey or complaint. */
  String newId(String prefix) {
    return prefix + HEX.toHexDigits(RandomDraws.mix(scramble ^ ids++));
  }

  void phone(CustomerContact contact, String id, double seconds, QueueOutcome outcome) {
    send(
        Topics.QUEUE_WAIT,
        contact.step(),
        outcome.name(),
        new QueueWait(
            newId("e"),
            clock.now(),
            id,
            conditions.step(contact.step()).queue(contact.channel()),
            millis(seconds),
            outcome,
            reference(contact.customer())));
  }

  void chat(CustomerContact contact, String id, double seconds, ChatOutcome outcome) {
    send(
        Topics.CHAT_WAIT,
        contact.step(),
        outcome.name(),
        new ChatWait(
            newId("e"),
            clock.now(),
            id,
            conditions.step(contact.step()).queue(contact.channel()),
            millis(seconds),
            outcome,
            contact.failed(),
            reference(contact.customer())));
  }

  void ticket(int step, String id, String category, TicketChange change, Customer customer) {
    send(
        Topics.TICKET,
        step,
        change.name(),
        new Ticket(newId("e"), clock.now(), id, category, change, reference(customer)));
  }

  /** An invitation or an answer; {@code score} is null for an invitation. */
  void survey(int step, String id, SurveyChange change, @Nullable Double score, Customer customer) {
    var habits = conditions.step(step).survey().orElseThrow();
    send(
        Topics.SURVEY,
        step,
        change.name(),
        new Survey(
            newId("e"),
            clock.now(),
            id,
            "exit-" + conditions.step(step).id(),
            change,
            habits.instrument(),
            score,
            null,
            reference(customer)));
  }

  void complaint(int step, long experiencedAt, Customer customer) {
    send(
        Topics.COMPLAINT,
        step,
        "",
        new Complaint(
            newId("e"),
            clock.now(),
            newId("m"),
            conditions.step(step).id(),
            experiencedAt,
            reference(customer)));
  }

  private void send(
      Topic<? extends SpecificRecord> topic, int step, String what, SpecificRecord record) {
    long now = clock.now();
    ScenarioDays days = conditions.days();
    if (now < days.from() || conditions.plan().isLost(topic.thing(), step, what, now)) {
      return;
    }
    out.add(new CentreEvent(topic, now, arrival(now), record));
    if (draws.chance(scenario.duplicates())) {
      out.add(new CentreEvent(topic, now, arrival(now), record));
    }
  }

  /** A late event takes minutes; a few take hours. */
  private long arrival(long now) {
    return draws.chance(scenario.late())
        ? now + (long) (StrictMath.exp(4.5 + 1.3 * draws.normal()) * 1000)
        : now;
  }

  private static double millis(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }

  private static @Nullable String reference(Customer customer) {
    return customer.known() ? "c" + HEX.toHexDigits(customer.reference(), 12) : null;
  }
}
