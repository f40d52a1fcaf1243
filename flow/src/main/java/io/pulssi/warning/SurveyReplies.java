package io.pulssi.warning;

import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.StepSummary;
import io.pulssi.state.Layout;

/**
 * Survey invitations of a step and answers to them, of about the last three days.
 *
 * @param invited invitations, forgotten slowly
 * @param answered answers, forgotten slowly
 */
record SurveyReplies(float invited, float answered) {
  static final SurveyReplies NONE = new SurveyReplies(0, 0);

  static final Layout<SurveyReplies> LAYOUT =
      Layout.of(
          NONE,
          (replies, fields) ->
              new SurveyReplies(fields.float32(replies.invited), fields.float32(replies.answered)));

  /** What a slice leaves of those before it: 1/e in three days. */
  private static final double KEPT = 1 - 1 / 864.0;

  /** After a slice that counted this. */
  SurveyReplies after(StepSummary counted) {
    return new SurveyReplies(
        (float) (invited * KEPT + counted.get(SignalMeasure.SURVEY_INVITED)),
        (float) (answered * KEPT + counted.get(SignalMeasure.SURVEY_ANSWERED)));
  }
}
