package io.pulssi.arena.rival;

import io.pulssi.arena.Detector;
import io.pulssi.journey.JourneyMap;
import java.util.function.Supplier;

/**
 * A detector that looks once an hour at what was counted in it, every step by itself.
 *
 * @param name in tables
 * @param about what it does
 * @param perStep begins with one step
 */
record HourlyDetector(String name, String about, Supplier<HourlyScore> perStep)
    implements Detector {
  @Override
  public Run start(JourneyMap map) {
    return new HourlyRun(map, perStep);
  }
}
