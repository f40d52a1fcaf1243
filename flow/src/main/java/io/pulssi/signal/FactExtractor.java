package io.pulssi.signal;

import io.pulssi.event.ChatOutcome;
import io.pulssi.event.ChatWait;
import io.pulssi.event.ContactFact;
import io.pulssi.event.Fact;
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
 * What an event tells that needs memory of others: about its ticket, its customer, or its contact
 * that waited too long.
 */
final class FactExtractor {
  private final double longWaitSeconds;

  FactExtractor(double longWaitSeconds) {
    this.longWaitSeconds = longWaitSeconds;
  }

  /** The facts in an event, each with the key by which it must be remembered. */
  List<Keyed> of(AcceptedEvent arrived) {
    List<io.pulssi.event.Place> places = new ArrayList<>();
    for (JourneyStep place : arrived.places()) {
      places.add(new io.pulssi.event.Place(place.journey(), place.step()));
    }
    List<Keyed> facts = new ArrayList<>(2);
    switch (arrived.source()) {
      case QUEUE_WAIT -> queueWait((QueueWait) arrived.event(), places, facts);
      case CHAT_WAIT -> chatWait((ChatWait) arrived.event(), places, facts);
      case TICKET -> ticket((Ticket) arrived.event(), places, facts);
      case SURVEY, COMPLAINT, VERDICT -> {}
    }
    return facts;
  }

  private void queueWait(QueueWait event, List<io.pulssi.event.Place> places, List<Keyed> facts) {
    long at = event.getOccurredAt();
    if (event.getOutcome() != QueueOutcome.WAITING) {
      contact(event.getCustomerRef(), places, at, facts);
    }
    longWait(event.getWaitSeconds(), event.getContactId(), false, places, at, facts);
  }

  private void chatWait(ChatWait event, List<io.pulssi.event.Place> places, List<Keyed> facts) {
    long at = event.getOccurredAt();
    if (event.getOutcome() != ChatOutcome.WAITING) {
      contact(event.getCustomerRef(), places, at, facts);
    }
    longWait(event.getWaitSeconds(), event.getContactId(), true, places, at, facts);
  }

  private void ticket(Ticket event, List<io.pulssi.event.Place> places, List<Keyed> facts) {
    long at = event.getOccurredAt();
    Fact told =
        new Fact(
            new TicketFact(event.getTicketId(), places, at, event.getChange(), event.getEventId()));
    facts.add(new Keyed(InputKey.TICKET_ID, event.getTicketId(), told));
    if (event.getChange() == TicketChange.OPENED) {
      contact(event.getCustomerRef(), places, at, facts);
    }
  }

  private static void contact(
      @Nullable String customer, List<io.pulssi.event.Place> places, long at, List<Keyed> facts) {
    if (customer != null && !customer.isEmpty()) {
      Fact told = new Fact(new ContactFact(customer, places, at));
      facts.add(new Keyed(InputKey.CUSTOMER_REF, customer, told));
    }
  }

  private void longWait(
      double seconds,
      String contact,
      boolean chat,
      List<io.pulssi.event.Place> places,
      long at,
      List<Keyed> facts) {
    if (seconds > longWaitSeconds) {
      Fact told = new Fact(new WaitFact(contact, chat, places, at));
      facts.add(new Keyed(InputKey.CONTACT_ID, contact, told));
    }
  }

  /** A fact and the key of the task that remembers it. */
  record Keyed(InputKey by, String key, Fact fact) {}
}
