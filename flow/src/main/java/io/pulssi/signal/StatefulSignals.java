package io.pulssi.signal;

import io.pulssi.event.ContactFact;
import io.pulssi.event.Fact;
import io.pulssi.event.TicketFact;
import io.pulssi.event.WaitFact;
import io.pulssi.journey.JourneyStep;
import io.pulssi.state.Memory;
import java.util.List;

/**
 * What is remembered by ticket, customer and contact, and what each new fact adds to the signals in
 * the light of it.
 *
 * <p>Everything here comes out the same whatever order facts come in, within the grace.
 */
final class StatefulSignals {
  private final Memory<TicketHistory> tickets;
  private final Memory<RepeatContacts> customers;
  private final Memory<LongWait> longWaits;

  StatefulSignals(
      Memory<TicketHistory> tickets, Memory<RepeatContacts> customers, Memory<LongWait> longWaits) {
    this.tickets = tickets;
    this.customers = customers;
    this.longWaits = longWaits;
  }

  /**
   * Takes a fact in.
   *
   * @param watermark nothing older will come, so what is before it is settled
   * @param out what the fact changes in the signals
   */
  void learn(Fact fact, long watermark, List<Observation> out) {
    Object body = fact.getBody();
    if (body instanceof TicketFact ticket) {
      learn(ticket, watermark, out);
    } else if (body instanceof ContactFact contact) {
      learn(contact, watermark, out);
    } else if (body instanceof WaitFact wait) {
      learn(wait, out);
    }
  }

  private void learn(TicketFact fact, long watermark, List<Observation> out) {
    TicketHistory story = tickets.get(fact.getTicketId());
    if (story == null) {
      story = TicketHistory.NEW;
    }
    TicketChain.Change change =
        new TicketChain.Change(
            fact.getAt(), fact.getChange(), fact.getEventId(), places(fact.getPlaces()));
    tickets.put(fact.getTicketId(), story.settledUpTo(watermark).with(change, out));
  }

  private void learn(ContactFact fact, long watermark, List<Observation> out) {
    for (JourneyStep place : places(fact.getPlaces())) {
      String key = place.journey() + '/' + place.step() + '/' + fact.getCustomerRef();
      RepeatContacts contacts = customers.get(key);
      if (contacts == null) {
        contacts = RepeatContacts.NONE;
      }
      customers.put(key, contacts.settledUpTo(watermark).with(fact.getAt(), place, out));
    }
  }

  private void learn(WaitFact fact, List<Observation> out) {
    ContactChannel channel = fact.getChat() ? ContactChannel.CHAT : ContactChannel.PHONE;
    String key = channel.name() + '/' + fact.getContactId();
    LongWait before = longWaits.get(key);
    if (before != null && before.isForgotten(fact.getAt())) {
      before = null;
    }
    LongWait now = new LongWait(fact.getAt(), places(fact.getPlaces()));
    longWaits.put(key, LongWait.after(before, now, channel, out));
  }

  private static List<JourneyStep> places(List<io.pulssi.event.Place> wire) {
    return wire.stream()
        .map(place -> new JourneyStep(place.getJourney(), place.getStep()))
        .toList();
  }
}
