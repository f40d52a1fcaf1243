package io.pulssi.slice;

/**
 * A slice of a journey as a stage sends it on: that stage's part, and the parts of earlier stages
 * that later ones need.
 */
public interface JourneySlice {
  /** Which slice of which journey. */
  SliceSpan span();

  /** Journey id. */
  default String journey() {
    return span().journey();
  }

  /** Start, inclusive, epoch milliseconds. */
  default long from() {
    return span().from();
  }

  /** End, exclusive, epoch milliseconds: the earliest time at which the slice can be judged. */
  default long to() {
    return span().to();
  }
}
