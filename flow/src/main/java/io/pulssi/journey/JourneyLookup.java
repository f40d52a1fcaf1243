package io.pulssi.journey;

import org.jspecify.annotations.Nullable;

/** Finds the map of a journey that is watched now. */
@FunctionalInterface
public interface JourneyLookup {
  /** The map; null for a journey that is not watched. */
  @Nullable JourneyMap find(String journey);
}
