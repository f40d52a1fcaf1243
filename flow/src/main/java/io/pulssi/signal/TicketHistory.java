package io.pulssi.signal;

import io.pulssi.state.Layout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is kept of one ticket: its state at the watermark, and the later changes, before which
 * others may still arrive.
 *
 * <p>Changes count in the order (time, kind, event id), in whatever order they arrive: each is
 * sorted in, the unsettled changes are applied again, and only the difference is sent on.
 *
 * @param settled the state after all changes before the watermark
 * @param unsettled later changes, in order
 */
record TicketHistory(TicketChain settled, List<TicketChain.Change> unsettled) {
  /** Unsettled changes kept at most; beyond it the oldest count as settled. */
  static final int UNSETTLED_MAX = 64;

  static final TicketHistory NEW = new TicketHistory(TicketChain.UNKNOWN, List.of());

  static final Layout<TicketHistory> LAYOUT =
      Layout.of(
          NEW,
          (history, fields) ->
              new TicketHistory(
                  fields.part(TicketChain.LAYOUT, history.settled),
                  fields.list(TicketChain.Change.LAYOUT, history.unsettled)));

  /** Whether the ticket is forgotten at this event time, epoch milliseconds. */
  boolean isForgotten(long now) {
    return settledWhole().isForgotten(now);
  }

  private TicketChain settledWhole() {
    return settled.afterAll(unsettled, new ArrayList<>());
  }

  /** The history with one more change; {@code out} receives what that changes in the signals. */
  TicketHistory with(TicketChain.Change change, List<Observation> out) {
    List<TicketChain.Change> changes = new ArrayList<>(unsettled);
    int at = Collections.binarySearch(changes, change);
    changes.add(at < 0 ? -at - 1 : at, change);
    out.addAll(
        MeasureAmount.difference(
            TicketChain.amountsOf(settled, unsettled), TicketChain.amountsOf(settled, changes)));
    return new TicketHistory(settled, changes);
  }

  /** The same history with the changes before the watermark settled. */
  TicketHistory settledUpTo(long watermark) {
    int ready = 0;
    while (ready < unsettled.size() && unsettled.get(ready).at() < watermark) {
      ready++;
    }
    ready = Math.max(ready, unsettled.size() - UNSETTLED_MAX);
    if (ready <= 0) {
      return this;
    }
    return new TicketHistory(
        settled.afterAll(unsettled.subList(0, ready), new ArrayList<>()),
        List.copyOf(unsettled.subList(ready, unsettled.size())));
  }
}
