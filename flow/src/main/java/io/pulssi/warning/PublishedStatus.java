package io.pulssi.warning;

import io.pulssi.event.StepState;
import io.pulssi.state.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step's status as it was last told to the world.
 *
 * @param state its state
 * @param since end of the slice that put it in this state, epoch milliseconds
 * @param score in hundredths
 * @param owner id of the owner
 * @param blind labels of the silent sources, sorted
 * @param warningId the open warning
 * @param at end of the slice that said so
 */
record PublishedStatus(
    StepState state,
    long since,
    long score,
    String owner,
    List<String> blind,
    @Nullable String warningId,
    long at) {
  static final Layout<PublishedStatus> LAYOUT =
      Layout.of(
          new PublishedStatus(StepState.UNKNOWN, 0, 0, "", List.of(), null, 0),
          (posted, fields) ->
              new PublishedStatus(
                  fields.name(posted.state),
                  fields.int64(posted.since),
                  fields.int64(posted.score),
                  fields.text(posted.owner),
                  fields.shortList(Layout.TEXT, posted.blind),
                  fields.optional(Layout.TEXT, posted.warningId),
                  fields.int64(posted.at)));

  /** Hundredths, rounded down: 1.00 is never shown of a score that does not page. */
  static long hundredths(double score) {
    return (long) StrictMath.floor(score * 100 + 1e-9);
  }

  /** The same, told at another time. */
  PublishedStatus toldAt(long then) {
    return new PublishedStatus(state, since, score, owner, blind, warningId, then);
  }
}
