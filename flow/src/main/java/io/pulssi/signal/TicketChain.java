package io.pulssi.signal;

import io.pulssi.event.TicketChange;
import io.pulssi.journey.JourneyStep;
import io.pulssi.state.Layout;
import java.util.ArrayList;
import java.util.List;

/**
 * The story of one ticket so far, and what each further change adds to the signals.
 *
 * @param known whether its opening or any change was seen before
 * @param open not resolved, or reopened since
 * @param waiting the customer has written and no agent has answered since
 * @param handOvers times it was reassigned
 * @param reopens times it was reopened
 * @param places the steps it is charged to: of its category when resolved, before that its current
 *     one
 * @param lastAt event time of the newest change, epoch milliseconds; meaningless while not known
 */
record TicketChain(
    boolean known,
    boolean open,
    boolean waiting,
    int handOvers,
    int reopens,
    List<JourneyStep> places,
    long lastAt) {

  /** A ticket nobody touched for so long is forgotten: a further change begins a new story. */
  static final long FORGET_AFTER_MILLIS = 30L * 24 * 3600 * 1000;

  static final TicketChain UNKNOWN = new TicketChain(false, true, false, 0, 0, List.of(), 0);

  static final Layout<TicketChain> LAYOUT =
      Layout.of(
          UNKNOWN,
          (chain, fields) -> {
            int flags =
                fields.int8((chain.known ? 1 : 0) | (chain.open ? 2 : 0) | (chain.waiting ? 4 : 0));
            return new TicketChain(
                (flags & 1) != 0,
                (flags & 2) != 0,
                (flags & 4) != 0,
                fields.varint(chain.handOvers),
                fields.varint(chain.reopens),
                fields.list(JourneyStep.LAYOUT, chain.places),
                fields.varint(chain.lastAt));
          });

  /** Whether a change at this time, in epoch milliseconds, would find the ticket forgotten. */
  boolean isForgotten(long now) {
    return known && now - lastAt > FORGET_AFTER_MILLIS;
  }

  /** The story after a change; what it adds to the signals goes to {@code out}. */
  TicketChain after(Change change, List<MeasureAmount> out) {
    TicketChain before = isForgotten(change.at()) ? UNKNOWN : this;
    return before.played(change, out);
  }

  private TicketChain played(Change change, List<MeasureAmount> out) {
    return switch (change.kind()) {
      case OPENED -> opened(change, out);
      case CUSTOMER_REPLIED -> open ? pressed(change, out) : reopened(change, true, out);
      case AGENT_REPLIED -> seen(change, open, false);
      case REASSIGNED -> reassigned(change, out);
      case RESOLVED, CLOSED -> resolved(change, out);
      case REOPENED -> known && open ? seen(change, true, waiting) : reopened(change, waiting, out);
      case UNKNOWN -> seen(change, open, waiting);
    };
  }

  private TicketChain opened(Change change, List<MeasureAmount> out) {
    add(out, change, change.places(), SignalMeasure.TICKET_OPENED, 1);
    add(out, change, change.places(), SignalMeasure.TICKET_MESSAGES, 1);
    return seen(change, true, true);
  }

  private TicketChain pressed(Change change, List<MeasureAmount> out) {
    add(out, change, change.places(), SignalMeasure.TICKET_MESSAGES, 1);
    if (waiting) {
      add(out, change, change.places(), SignalMeasure.TICKET_PRESSED, 1);
    }
    return seen(change, true, true);
  }

  private TicketChain reassigned(Change change, List<MeasureAmount> out) {
    add(out, change, change.places(), SignalMeasure.TICKET_REASSIGNED, 1);
    return new TicketChain(
        true,
        open,
        waiting,
        handOvers + 1,
        reopens,
        open ? change.places() : places,
        latest(change));
  }

  private TicketChain resolved(Change change, List<MeasureAmount> out) {
    if (!open) {
      return seen(change, false, waiting);
    }
    add(out, change, change.places(), SignalMeasure.TICKET_RESOLVED, 1);
    add(out, change, change.places(), SignalMeasure.TICKET_CHAIN_DEPTH, handOvers + reopens);
    return new TicketChain(true, false, false, handOvers, reopens, change.places(), latest(change));
  }

  private TicketChain reopened(Change change, boolean nowWaiting, List<MeasureAmount> out) {
    List<JourneyStep> charged = known ? places : change.places();
    add(out, change, charged, SignalMeasure.TICKET_REOPENED, 1);
    add(out, change, charged, SignalMeasure.TICKET_REOPENED_DEPTH, reopens + 1);
    return new TicketChain(
        true, true, nowWaiting, handOvers, reopens + 1, change.places(), latest(change));
  }

  private TicketChain seen(Change change, boolean nowOpen, boolean nowWaiting) {
    return new TicketChain(
        true,
        nowOpen,
        nowWaiting,
        handOvers,
        reopens,
        nowOpen ? change.places() : places,
        latest(change));
  }

  private long latest(Change change) {
    return known ? Math.max(lastAt, change.at()) : change.at();
  }

  private static void add(
      List<MeasureAmount> out,
      Change change,
      List<JourneyStep> at,
      SignalMeasure measure,
      long amount) {
    for (JourneyStep place : at) {
      out.add(new MeasureAmount(place, change.at(), measure, amount));
    }
  }

  /** Plays changes on from this story, in their order. */
  TicketChain afterAll(List<Change> changes, List<MeasureAmount> out) {
    TicketChain chain = this;
    for (Change change : changes) {
      chain = chain.after(change, out);
    }
    return chain;
  }

  static List<MeasureAmount> additionsOf(TicketChain from, List<Change> changes) {
    List<MeasureAmount> out = new ArrayList<>();
    from.afterAll(changes, out);
    return out;
  }

  /**
   * One change of a ticket.
   *
   * @param at event time, epoch milliseconds
   * @param kind what happened
   * @param eventId breaks ties
   * @param places the steps its category feeds
   */
  record Change(long at, TicketChange kind, String eventId, List<JourneyStep> places)
      implements Comparable<Change> {
    private static final TicketChange[] KINDS = TicketChange.values();

    static final Layout<Change> LAYOUT =
        Layout.of(
            new Change(0, TicketChange.UNKNOWN, "", List.of()),
            (change, fields) ->
                new Change(
                    fields.varint(change.at),
                    KINDS[fields.int8(change.kind.ordinal())],
                    fields.text(change.eventId),
                    fields.list(JourneyStep.LAYOUT, change.places)));

    @Override
    public int compareTo(Change other) {
      int byTime = Long.compare(at, other.at);
      if (byTime != 0) {
        return byTime;
      }
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : eventId.compareTo(other.eventId);
    }
  }
}
