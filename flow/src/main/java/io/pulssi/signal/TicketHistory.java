package io.pulssi.signal;

import io.pulssi.state.Layout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is remembered of one ticket: its story up to the watermark, and the changes after it, which
 * may still be preceded by others.
 *
 * <p>Changes are played in the order (time, kind, event id), whatever order they came in: each
 * newcomer is put in its place, the unsettled part is played again, and only the difference is sent
 * on.
 *
 * @param settled the story of all changes before the watermark
 * @param unsettled later changes, in order
 */
record TicketHistory(TicketChain settled, List<TicketChain.Change> unsettled) {
  /** Changes kept open to reordering; beyond it the oldest are taken as settled. */
  static final int UNSETTLED_MAX = 64;

  static final TicketHistory NEW = new TicketHistory(TicketChain.UNKNOWN, List.of());

  static final Layout<TicketHistory> LAYOUT =
      Layout.of(
          NEW,
          (story, fields) ->
              new TicketHistory(
                  fields.part(TicketChain.LAYOUT, story.settled),
                  fields.list(TicketChain.Change.LAYOUT, story.unsettled)));

  /**
   * Whether no change at or after this time, in epoch milliseconds, would find anything remembered.
   */
  boolean isForgotten(long now) {
    return settledWhole().isForgotten(now);
  }

  private TicketChain settledWhole() {
    return settled.afterAll(unsettled, new ArrayList<>());
  }

  /** The story with one more change; what it changes in the signals goes to {@code out}. */
  TicketHistory with(TicketChain.Change change, List<Observation> out) {
    List<TicketChain.Change> changes = new ArrayList<>(unsettled);
    int at = Collections.binarySearch(changes, change);
    changes.add(at < 0 ? -at - 1 : at, change);
    out.addAll(
        MeasureAmount.difference(
            TicketChain.additionsOf(settled, unsettled),
            TicketChain.additionsOf(settled, changes)));
    return new TicketHistory(settled, changes);
  }

  /** The same story with changes before the watermark settled. */
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
