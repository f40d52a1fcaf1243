package io.pulssi.warning;

import io.pulssi.cause.LegShare;
import java.util.List;

/** Keeps to the first legs once said, so that two owners are not paged in turn. */
final class SettledLegs {
  /** What another leg must have to replace one that was clear. */
  private static final double CLEARER = 0.7;

  /** How far another leg must lead to replace one that was not clear. */
  private static final double LEAD = 0.15;

  private SettledLegs() {}

  /**
   * What to say after what was said before: another leg replaces a clear one only with a share of
   * .7, an unclear one only with a lead of .15.
   *
   * @param said empty when nothing was said
   * @param now as of this slice
   */
  static List<LegShare> of(List<LegShare> said, List<LegShare> now) {
    if (said.isEmpty()) {
      return now;
    }
    LegShare before = said.get(0);
    LegShare first = now.get(0);
    if (first.step().equals(before.step())) {
      return !before.isClear() && first.isClear() ? now : said;
    }
    double left =
        now.stream()
            .filter(share -> share.step().equals(before.step()))
            .mapToDouble(LegShare::share)
            .sum();
    boolean replaces = before.isClear() ? first.share() >= CLEARER : first.share() - left >= LEAD;
    return replaces ? now : said;
  }
}
