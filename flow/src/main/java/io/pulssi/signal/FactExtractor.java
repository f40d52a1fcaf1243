package io.pulssi.signal;

import io.pulssi.event.ChatOutcome;
import io.pulssi.event.ChatWait;
import io.pulssi.event.ContactFact;
import io.pulssi.event.Fact;
import io.pulssi.event.Place;
import io.pulssi.event.QueueOutcome;
import io.pulssi.event.QueueWait;
import io.pulssi.event.Ticket;
import io.pulssi.event.TicketChange;
import io.pulssi.event.TicketFact;
import io.pulssi.event.WaitFact;
import io.pulssi.intake.AcceptedEvent;
import io.pulssi.journey.JourneyStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Extracts from an event the facts that need state: about its ticket, its customer, or a contact
 * that waited too long.
 */
final class FactExtractor {
  private final double longWaitSeconds;

  FactExtractor(double longWaitSeconds) {
    this.longWaitSeconds = longWaitSeconds;
  }

  /** The facts in an event, each with the key of its state. */
  List<KeyedFact> of(AcceptedEvent event) {
    List<KeyedFact> facts = new ArrayList<>();
    switch (event.source()) {
      case QUEUE_WAIT -> queueWait((QueueWait) event.event(), event.steps(), facts);
      case CHAT_WAIT -> chatWait((ChatWait) event.event(), event.steps(), facts);
      case TICKET -> ticket((Ticket) event.event(), event.steps(), facts);
      case SURVEY, COMPLAINT, VERDICT -> {}
    }
    return facts;
  }

  private void queueWait(QueueWait event, List<JourneyStep> steps, List<KeyedFact> facts) {
    long at = event.getOccurredAt();
    if (event.getOutcome() != QueueOutcome.WAITING) {
      contact(event.getCustomerRef(), steps, at, facts);
    }
    longWait(event.getWaitSeconds(), event.getContactId(), false, steps, at, facts);
  }

  private void chatWait(ChatWait event, List<JourneyStep> steps, List<KeyedFact> facts) {
    long at = event.getOccurredAt();
    if (event.getOutcome() != ChatOutcome.WAITING) {
      contact(event.getCustomerRef(), steps, at, facts);
    }
    longWait(event.getWaitSeconds(), event.getContactId(), true, steps, at, facts);
  }

  private void ticket(Ticket event, List<JourneyStep> steps, List<KeyedFact> facts) {
    long at = event.getOccurredAt();
    Fact fact =
        new Fact(
            new TicketFact(
                event.getTicketId(), places(steps), at, event.getChange(), event.getEventId()));
    facts.add(new KeyedFact(InputKey.TICKET_ID, event.getTicketId(), fact));
    if (event.getChange() == TicketChange.OPENED) {
      contact(event.getCustomerRef(), steps, at, facts);
    }
  }

  private static void contact(
      @Nullable String customer, List<JourneyStep> steps, long at, List<KeyedFact> facts) {
    if (customer != null && !customer.isEmpty()) {
      Fact fact = new Fact(new ContactFact(customer, places(steps), at));
      facts.add(new KeyedFact(InputKey.CUSTOMER_REF, customer, fact));
    }
  }

  private void longWait(
      double seconds,
      String contact,
      boolean chat,
      List<JourneyStep> steps,
      long at,
      List<KeyedFact> facts) {
    if (seconds > longWaitSeconds) {
      Fact fact = new Fact(new WaitFact(contact, chat, places(steps), at));
      facts.add(new KeyedFact(InputKey.CONTACT_ID, contact, fact));
    }
  }

  private static List<Place> places(List<JourneyStep> steps) {
    List<Place> places = new ArrayList<>(steps.size());
    for (JourneyStep step : steps) {
      places.add(new Place(step.journey(), step.step()));
    }
    return places;
  }

  /**
   * A fact with the key of its state.
   *
   * @param by what kind of key it is
   * @param key ticket id, customer reference or contact id
   */
  record KeyedFact(InputKey by, String key, Fact fact) {}
}
