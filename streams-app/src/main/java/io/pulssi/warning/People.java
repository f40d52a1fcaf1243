package io.pulssi.warning;

import io.pulssi.baseline.SignalName;
import io.pulssi.detect.LineEvidence;
import io.pulssi.figure.PlainFigures;

/**
 * How many people come through a step, and how many of those asked are heard.
 *
 * @param perDay usual contacts of a day; 0 while unknown
 * @param invited survey invitations of about the last three days
 * @param answered answers to them
 */
record People(double perDay, double invited, double answered) {
  static final People UNKNOWN = new People(0, 0, 0);

  /** Below this nobody can say "about". */
  private static final double PER_DAY_MIN = 1;

  /**
   * Who stands behind a line, such as {@code 412 callers; about 900 contacts a day}; of a survey
   * also who answered and who is missing.
   */
  static String behind(LineEvidence line, People people) {
    return join(join(Clause.behind(line), people.heard(line)), people.customers());
  }

  private String customers() {
    return perDay < PER_DAY_MIN
        ? ""
        : "about " + PlainFigures.number(round(perDay)) + " contacts a day";
  }

  private String heard(LineEvidence line) {
    boolean survey =
        line.signal() == SignalName.SURVEY_LOW_SCORE
            || line.signal() == SignalName.SURVEY_RESPONSE_RATE;
    long asked = StrictMath.round(invited);
    if (!survey || asked < 1) {
      return "";
    }
    Proportion rate = Proportion.of(StrictMath.min(1, answered / invited), asked);
    return rate.vague()
        ? rate.count() + " of " + asked + " asked answered"
        : PlainFigures.percent(rate.share())
            + " of those asked answered, "
            + PlainFigures.percent(1 - rate.share())
            + " are not heard";
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
