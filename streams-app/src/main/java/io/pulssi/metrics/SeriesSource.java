package io.pulssi.metrics;

/** Has series to show when asked, in numbers that are better not held in memory. */
public interface SeriesSource {
  /** Tells all of them, family by family, as they are at this moment. */
  void write(SeriesWriter out);
}
