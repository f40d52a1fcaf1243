package io.pulssi.signal;

import io.pulssi.event.ContactFact;
import io.pulssi.event.Fact;
import io.pulssi.event.Place;
import io.pulssi.event.TicketFact;
import io.pulssi.event.WaitFact;
import io.pulssi.journey.JourneyStep;
import io.pulssi.state.Memory;
import java.util.List;

/**
 * What a fact adds to the signals, given the earlier facts of the same ticket, customer or contact.
 *
 * <p>Within the grace, the sums do not depend on the order in which facts arrive.
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
   * Adds a fact to the state.
   *
   * @param watermark no older fact will come: what is before it is settled; epoch milliseconds
   * @param out receives what the fact changes in the signals
   */
  void add(Fact fact, long watermark, List<Observation> out) {
    Object body = fact.getBody();
    if (body instanceof TicketFact ticket) {
      add(ticket, watermark, out);
    } else if (body instanceof ContactFact contact) {
      add(contact, watermark, out);
    } else if (body instanceof WaitFact wait) {
      add(wait, out);
    }
  }

  private void add(TicketFact fact, long watermark, List<Observation> out) {
    TicketHistory history = tickets.get(fact.getTicketId());
    if (history == null) {
      history = TicketHistory.NEW;
    }
    TicketChain.Change change =
        new TicketChain.Change(
            fact.getAt(), fact.getChange(), fact.getEventId(), steps(fact.getPlaces()));
    tickets.put(fact.getTicketId(), history.settledUpTo(watermark).with(change, out));
  }

  private void add(ContactFact fact, long watermark, List<Observation> out) {
    for (JourneyStep step : steps(fact.getPlaces())) {
      String key = step.journey() + '/' + step.step() + '/' + fact.getCustomerRef();
      RepeatContacts contacts = customers.get(key);
      if (contacts == null) {
        contacts = RepeatContacts.NONE;
      }
      customers.put(key, contacts.settledUpTo(watermark).with(fact.getAt(), step, out));
    }
  }

  private void add(WaitFact fact, List<Observation> out) {
    ChannelMeasures channel = fact.getChat() ? ChannelMeasures.CHAT : ChannelMeasures.PHONE;
    String key = channel.name() + '/' + fact.getContactId();
    LongWait before = longWaits.get(key);
    if (before != null && before.isForgotten(fact.getAt())) {
      before = null;
    }
    LongWait now = new LongWait(fact.getAt(), steps(fact.getPlaces()));
    longWaits.put(key, LongWait.after(before, now, channel, out));
  }

  private static List<JourneyStep> steps(List<Place> wire) {
    JourneyStep[] steps = new JourneyStep[wire.size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = new JourneyStep(wire.get(i).getJourney(), wire.get(i).getStep());
    }
    return List.of(steps);
  }
}
