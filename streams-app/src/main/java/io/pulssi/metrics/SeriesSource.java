package io.pulssi.metrics;

/** Series that are written on request, as they are too many to hold in memory. */
public interface SeriesSource {
  /** Writes all of them, family by family. */
  void write(SeriesWriter out);
}
