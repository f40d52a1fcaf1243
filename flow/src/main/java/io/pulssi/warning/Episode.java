package io.pulssi.warning;

import io.pulssi.event.Severity;
import io.pulssi.event.WarningState;
import java.time.Duration;
import java.util.List;

/**
 * An open warning of one step. Times in epoch milliseconds.
 *
 * @param id the warning's id
 * @param onset when the trouble began; fixed
 * @param state where it stands
 * @param severity how bad
 * @param raisedAt end of the slice that first paged; {@link Heat#NEVER} before
 * @param pagedAt end of the slice that last paged; {@link Heat#NEVER} before
 * @param quietMillis how long the score has been below the level that keeps the state
 * @param legs where it began, largest share first
 * @param revision last published; 0 before the first
 * @param owner last published
 * @param page last published
 * @param held it was over while a common cause was known, so that its page is held back until it
 *     has been below once
 */
record Episode(
    String id,
    long onset,
    WarningState state,
    Severity severity,
    long raisedAt,
    long pagedAt,
    long quietMillis,
    List<Share> legs,
    long revision,
    String owner,
    String page,
    boolean held) {

  private static final Duration PROVISIONAL = Duration.ofHours(4);

  static Episode watch(String id, long onset) {
    return new Episode(
        id,
        onset,
        WarningState.WATCH,
        Severity.watch,
        Heat.NEVER,
        Heat.NEVER,
        0,
        List.of(),
        0,
        "",
        "",
        false);
  }

  boolean closed() {
    return state == WarningState.CLOSED;
  }

  boolean paged() {
    return raisedAt != Heat.NEVER;
  }

  /** Whether the first leg may still be reassigned: before a page, and for four hours after it. */
  boolean provisional(long at) {
    return !paged() || at - pagedAt < PROVISIONAL.toMillis();
  }

  /** As the world sees it: of an owner in shadow mode nothing is ever more than a watch. */
  Episode shown(boolean shadow) {
    WarningState seen = closed() ? WarningState.CLOSED : WarningState.WATCH;
    return shadow ? stand(seen, Severity.watch, quietMillis) : this;
  }

  Episode page(long at, Severity bad) {
    long raised = paged() ? raisedAt : at;
    return new Episode(
        id, onset, WarningState.PAGED, bad, raised, at, 0, legs, revision, owner, page, false);
  }

  Episode stand(WarningState next, Severity bad, long quiet) {
    return new Episode(
        id, onset, next, bad, raisedAt, pagedAt, quiet, legs, revision, owner, page, held);
  }

  Episode began(List<Share> where) {
    return new Episode(
        id,
        onset,
        state,
        severity,
        raisedAt,
        pagedAt,
        quietMillis,
        where,
        revision,
        owner,
        page,
        held);
  }

  Episode publish(String who, String whom) {
    return new Episode(
        id,
        onset,
        state,
        severity,
        raisedAt,
        pagedAt,
        quietMillis,
        legs,
        revision + 1,
        who,
        whom,
        held);
  }

  Episode hold(boolean now) {
    return new Episode(
        id,
        onset,
        state,
        severity,
        raisedAt,
        pagedAt,
        quietMillis,
        legs,
        revision,
        owner,
        page,
        now);
  }
}
