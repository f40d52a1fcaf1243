package io.pulssi.slice;

/**
 * What a stage of a journey gives on. Each stage adds one part, by name, to the parts that later
 * stages still need.
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

  /** End, exclusive, epoch milliseconds: when what the slice shows became decidable. */
  default long to() {
    return span().to();
  }
}
