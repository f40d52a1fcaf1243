package io.pulssi.cause;

import java.util.List;
import java.util.function.Function;

/**
 * Where the trouble of each step of a journey may have begun, as of one slice. It is computed when
 * asked for, since most steps are in no trouble. Valid until the journey's next slice.
 */
public final class SliceCauses {
  private final Function<String, List<LegShare>> firstLegs;
  private final double commonScore;

  private SliceCauses(Function<String, List<LegShare>> firstLegs, double commonScore) {
    this.firstLegs = firstLegs;
    this.commonScore = commonScore;
  }

  static SliceCauses of(CauseModel model, double commonScore) {
    return new SliceCauses(new FirstLegs(model)::of, commonScore);
  }

  /** Nothing is known: every trouble began where it shows. */
  public static SliceCauses none() {
    return new SliceCauses(step -> List.of(new LegShare(step, 1)), 0);
  }

  /**
   * The steps the trouble of this one may have begun in, largest share first, then by id; shares in
   * hundredths, summing to 1.
   */
  public List<LegShare> firstLegsOf(String step) {
    return firstLegs.apply(step);
  }

  /** How sure a cause common to many steps is, as a score of which 1 pages. */
  public double commonScore() {
    return commonScore;
  }
}
