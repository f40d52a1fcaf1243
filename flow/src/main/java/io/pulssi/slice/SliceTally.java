package io.pulssi.slice;

import io.pulssi.journey.Source;

/** Counts events that came after their slice had closed. Called from stream threads. */
@FunctionalInterface
public interface SliceTally {
  /** So many events of a source, already accepted, came too late to be counted. */
  void late(Source source, long events);
}
