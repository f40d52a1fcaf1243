package io.pulssi.warning.words;

import io.pulssi.baseline.SignalName;
import io.pulssi.detect.LineEvidence;
import io.pulssi.figure.PlainFigures;
import io.pulssi.figure.ShareInterval;

/**
 * How many people come through a step, and how many of those asked replied.
 *
 * @param perDay usual contacts of a day; 0 while unknown
 * @param invited survey invitations of about the last three days
 * @param answered answers to them
 */
public record CustomerNumbers(double perDay, double invited, double answered) {
  /** Nothing is known. */
  public static final CustomerNumbers UNKNOWN = new CustomerNumbers(0, 0, 0);

  /** Below this nobody can say "about". */
  private static final double PER_DAY_MIN = 1;

  /**
   * Who stands behind a line, such as {@code 412 callers; about 900 contacts a day}; of a survey
   * also who answered and who is missing.
   */
  String behind(LineEvidence line) {
    return join(join(EvidenceClause.behind(line), replied(line)), contactsPerDay());
  }

  private String contactsPerDay() {
    return perDay < PER_DAY_MIN
        ? ""
        : "about " + PlainFigures.number(round(perDay)) + " contacts a day";
  }

  private String replied(LineEvidence line) {
    boolean survey =
        line.signal() == SignalName.SURVEY_LOW_SCORE
            || line.signal() == SignalName.SURVEY_RESPONSE_RATE;
    long asked = StrictMath.round(invited);
    if (!survey || asked < 1) {
      return "";
    }
    ShareInterval rate = ShareInterval.ofShare(StrictMath.min(1, answered / invited), asked);
    return rate.isImprecise()
        ? rate.count() + " of " + asked + " asked answered"
        : PlainFigures.percent(rate.value())
            + " of those asked answered, "
            + PlainFigures.percent(1 - rate.value())
            + " did not reply";
  }

  /** To two digits: a usual day is no count. */
  private static double round(double value) {
    double unit = 1;
    while (value / unit >= 100) {
      unit *= 10;
    }
    return StrictMath.rint(value / unit) * unit;
  }

  private static String join(String first, String second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first + second;
    }
    return first + "; " + second;
  }
}
