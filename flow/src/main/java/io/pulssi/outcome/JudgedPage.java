package io.pulssi.outcome;

import io.pulssi.event.OutcomeKind;
import io.pulssi.event.VerdictKind;
import io.pulssi.state.Layout;

/**
 * A page, and what became of it so far. Times in epoch milliseconds.
 *
 * @param warningId the warning that paged
 * @param step its step
 * @param owner the step's owner when it paged
 * @param line the line of evidence that led it; empty when none did
 * @param pagedAt when
 * @param heldTo the step against whose complaints it is held: its own, unless its owner named
 *     another
 * @param deaf whether complaints fell silent beyond chance while it was pending
 * @param word the owner's last word; UNKNOWN while there is none
 * @param outcome what became of it
 * @param surgeAt when its surge began; {@link #NEVER} without one
 * @param judgedAt when the outcome was last changed
 */
record JudgedPage(
    String warningId,
    String step,
    String owner,
    String line,
    long pagedAt,
    String heldTo,
    boolean deaf,
    VerdictKind word,
    OutcomeKind outcome,
    long surgeAt,
    long judgedAt) {
  static final long NEVER = Long.MIN_VALUE;

  static final Layout<JudgedPage> LAYOUT =
      Layout.of(
          pending("", "", "", "", 0),
          (page, fields) ->
              new JudgedPage(
                  fields.text(page.warningId),
                  fields.text(page.step),
                  fields.text(page.owner),
                  fields.text(page.line),
                  fields.int64(page.pagedAt),
                  fields.text(page.heldTo),
                  fields.flag(page.deaf),
                  fields.name(page.word),
                  fields.name(page.outcome),
                  fields.int64(page.surgeAt),
                  fields.int64(page.judgedAt)));

  static JudgedPage pending(String warningId, String step, String owner, String line, long at) {
    return new JudgedPage(
        warningId,
        step,
        owner,
        line,
        at,
        step,
        false,
        VerdictKind.UNKNOWN,
        OutcomeKind.PENDING,
        NEVER,
        at);
  }

  StepPage page() {
    return new StepPage(heldTo, pagedAt);
  }

  /** Whether complaints have judged it: confirmed or false. */
  boolean isJudged() {
    return outcome == OutcomeKind.CONFIRMED || outcome == OutcomeKind.FALSE;
  }

  JudgedPage deafened() {
    return new JudgedPage(
        warningId, step, owner, line, pagedAt, heldTo, true, word, outcome, surgeAt, judgedAt);
  }

  /** The owner's word; the step it belongs to where that is not this one. */
  JudgedPage said(VerdictKind said, String where) {
    return new JudgedPage(
        warningId, step, owner, line, pagedAt, where, deaf, said, outcome, surgeAt, judgedAt);
  }

  JudgedPage become(OutcomeKind now, long surge, long at) {
    return new JudgedPage(
        warningId, step, owner, line, pagedAt, heldTo, deaf, word, now, surge, at);
  }
}
