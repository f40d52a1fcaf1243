package io.pulssi.warning;

import io.pulssi.cause.LegShare;
import io.pulssi.event.Severity;
import io.pulssi.event.WarningState;
import io.pulssi.slice.SliceSpan;
import io.pulssi.state.Layout;
import java.time.Duration;
import java.util.List;

/**
 * An open warning of one step. Times in epoch milliseconds.
 *
 * @param id the warning's id
 * @param onset when the trouble began; fixed
 * @param state where it stands
 * @param severity how bad
 * @param raisedAt end of the slice that first paged; {@link SliceSpan#NEVER} before
 * @param pagedAt end of the slice that last paged; {@link SliceSpan#NEVER} before
 * @param quietMillis how long the score has been below the level that keeps the state
 * @param legs where it began, largest share first
 * @param revision last published; 0 before the first
 * @param owner last published
 * @param page last published
 * @param suppressed it was over while a common cause was known: nobody is paged until it has been
 *     below once
 */
record Episode(
    String id,
    long onset,
    WarningState state,
    Severity severity,
    long raisedAt,
    long pagedAt,
    long quietMillis,
    List<LegShare> legs,
    long revision,
    String owner,
    String page,
    boolean suppressed) {

  /** Version 1 suppressed no pages. */
  static final Layout<Episode> LAYOUT =
      Layout.of(
          watch("", 0),
          (episode, fields) ->
              new Episode(
                  fields.text(episode.id),
                  fields.int64(episode.onset),
                  fields.name(episode.state),
                  fields.name(episode.severity),
                  fields.int64(episode.raisedAt),
                  fields.int64(episode.pagedAt),
                  fields.int64(episode.quietMillis),
                  fields.shortList(LegShare.LAYOUT, episode.legs),
                  fields.int64(episode.revision),
                  fields.text(episode.owner),
                  fields.text(episode.page),
                  fields.since(2) && fields.flag(episode.suppressed)));

  private static final Duration PROVISIONAL = Duration.ofHours(4);

  static Episode watch(String id, long onset) {
    return new Episode(
        id,
        onset,
        WarningState.WATCH,
        Severity.watch,
        SliceSpan.NEVER,
        SliceSpan.NEVER,
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
    return raisedAt != SliceSpan.NEVER;
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
        id, onset, next, bad, raisedAt, pagedAt, quiet, legs, revision, owner, page, suppressed);
  }

  Episode began(List<LegShare> where) {
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
        suppressed);
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
        suppressed);
  }

  Episode suppress(boolean now) {
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
