package io.pulssi.outcome;

import io.pulssi.event.OutcomeKind;
import io.pulssi.event.VerdictKind;
import io.pulssi.state.Layout;

/**
 * A page with its outcome so far. Times are epoch milliseconds.
 *
 * @param warningId id of the warning that paged
 * @param step its step
 * @param owner the step's owner when it paged
 * @param line the strongest line of evidence; empty without one
 * @param pagedAt when it paged
 * @param heldTo the step whose complaints judge it: its own, unless its owner named another
 * @param deaf whether the complaint source went silent while it was pending
 * @param word the owner's last verdict; UNKNOWN without one
 * @param outcome its outcome so far
 * @param surgeAt when the matching surge began; {@link #NEVER} without one
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

  JudgedPage withMissingComplaints() {
    return new JudgedPage(
        warningId, step, owner, line, pagedAt, heldTo, true, word, outcome, surgeAt, judgedAt);
  }

  /** The page with its owner's verdict, judged by the complaints of this step. */
  JudgedPage withVerdict(VerdictKind verdict, String judgedStep) {
    return new JudgedPage(
        warningId,
        step,
        owner,
        line,
        pagedAt,
        judgedStep,
        deaf,
        verdict,
        outcome,
        surgeAt,
        judgedAt);
  }

  JudgedPage withOutcome(OutcomeKind now, long surge, long at) {
    return new JudgedPage(
        warningId, step, owner, line, pagedAt, heldTo, deaf, word, now, surge, at);
  }
}
