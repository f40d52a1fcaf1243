package io.pulssi.signal;

import io.pulssi.event.TicketChange;
import io.pulssi.journey.JourneyStep;
import io.pulssi.state.Layout;
import java.util.ArrayList;
import java.util.List;

/**
 * The state of one ticket, and what each further change adds to the signals.
 *
 * @param known whether any change was seen before
 * @param open not resolved, or reopened since
 * @param merged whether it was merged into another, where its story goes on
 * @param waiting whether the customer has written and no agent has answered since
 * @param handOvers how often it was reassigned
 * @param reopens how often it was reopened
 * @param steps the steps at which a reopening counts: those of its category when it was resolved;
 *     before that, those of its current category
 * @param lastAt event time of the newest change, epoch milliseconds; meaningless while not known
 */
record TicketChain(
    boolean known,
    boolean open,
    boolean merged,
    boolean waiting,
    int handOvers,
    int reopens,
    List<JourneyStep> steps,
    long lastAt) {

  /** A ticket without a change for so long is forgotten: the next change starts a new chain. */
  static final long FORGET_AFTER_MILLIS = 30L * 24 * 3600 * 1000;

  static final TicketChain UNKNOWN = new TicketChain(false, true, false, false, 0, 0, List.of(), 0);

  static final Layout<TicketChain> LAYOUT =
      Layout.of(
          UNKNOWN,
          (chain, fields) -> {
            int flags =
                fields.int8(
                    (chain.known ? 1 : 0)
                        | (chain.open ? 2 : 0)
                        | (chain.waiting ? 4 : 0)
                        | (chain.merged ? 8 : 0));
            return new TicketChain(
                (flags & 1) != 0,
                (flags & 2) != 0,
                (flags & 8) != 0,
                (flags & 4) != 0,
                fields.varint(chain.handOvers),
                fields.varint(chain.reopens),
                fields.list(JourneyStep.LAYOUT, chain.steps),
                fields.varint(chain.lastAt));
          });

  /** Whether the ticket is forgotten at this event time, epoch milliseconds. */
  boolean isForgotten(long now) {
    return known && now - lastAt > FORGET_AFTER_MILLIS;
  }

  /** The state after a change; {@code out} receives what that adds to the signals. */
  TicketChain after(Change change, List<MeasureAmount> out) {
    TicketChain before = isForgotten(change.at()) ? UNKNOWN : this;
    return before.applied(change, out);
  }

  private TicketChain applied(Change change, List<MeasureAmount> out) {
    if (merged) {
      return updated(change, false, false);
    }
    return switch (change.kind()) {
      case OPENED -> opened(change, out);
      case CUSTOMER_REPLIED -> open ? pressed(change, out) : reopened(change, true, out);
      case AGENT_REPLIED -> updated(change, open, false);
      case REASSIGNED -> reassigned(change, out);
      case RESOLVED, CLOSED -> resolved(change, out);
      case REOPENED ->
          known && open ? updated(change, true, waiting) : reopened(change, waiting, out);
      case MERGED ->
          new TicketChain(true, false, true, false, handOvers, reopens, steps, latest(change));
      case UNKNOWN -> updated(change, open, waiting);
    };
  }

  private TicketChain opened(Change change, List<MeasureAmount> out) {
    add(out, change, change.steps(), SignalMeasure.TICKET_OPENED, 1);
    add(out, change, change.steps(), SignalMeasure.TICKET_MESSAGES, 1);
    return updated(change, true, true);
  }

  private TicketChain pressed(Change change, List<MeasureAmount> out) {
    add(out, change, change.steps(), SignalMeasure.TICKET_MESSAGES, 1);
    if (waiting) {
      add(out, change, change.steps(), SignalMeasure.TICKET_PRESSED, 1);
    }
    return updated(change, true, true);
  }

  private TicketChain reassigned(Change change, List<MeasureAmount> out) {
    add(out, change, change.steps(), SignalMeasure.TICKET_REASSIGNED, 1);
    return new TicketChain(
        true,
        open,
        merged,
        waiting,
        handOvers + 1,
        reopens,
        open ? change.steps() : steps,
        latest(change));
  }

  private TicketChain resolved(Change change, List<MeasureAmount> out) {
    if (!open) {
      return updated(change, false, waiting);
    }
    add(out, change, change.steps(), SignalMeasure.TICKET_RESOLVED, 1);
    add(out, change, change.steps(), SignalMeasure.TICKET_CHAIN_DEPTH, handOvers + reopens);
    return new TicketChain(
        true, false, merged, false, handOvers, reopens, change.steps(), latest(change));
  }

  private TicketChain reopened(Change change, boolean nowWaiting, List<MeasureAmount> out) {
    List<JourneyStep> charged = known ? steps : change.steps();
    add(out, change, charged, SignalMeasure.TICKET_REOPENED, 1);
    add(out, change, charged, SignalMeasure.TICKET_REOPENED_DEPTH, reopens + 1);
    return new TicketChain(
        true, true, merged, nowWaiting, handOvers, reopens + 1, change.steps(), latest(change));
  }

  private TicketChain updated(Change change, boolean nowOpen, boolean nowWaiting) {
    return new TicketChain(
        true,
        nowOpen,
        merged,
        nowWaiting,
        handOvers,
        reopens,
        nowOpen ? change.steps() : steps,
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
    for (JourneyStep step : at) {
      out.add(new MeasureAmount(step, change.at(), measure, amount));
    }
  }

  /** The state after several changes, in their order. */
  TicketChain afterAll(List<Change> changes, List<MeasureAmount> out) {
    TicketChain chain = this;
    for (Change change : changes) {
      chain = chain.after(change, out);
    }
    return chain;
  }

  static List<MeasureAmount> amountsOf(TicketChain from, List<Change> changes) {
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
   * @param steps the steps that its category feeds
   */
  record Change(long at, TicketChange kind, String eventId, List<JourneyStep> steps)
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
                    fields.list(JourneyStep.LAYOUT, change.steps)));

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
