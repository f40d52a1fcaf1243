package io.pulssi.arena.rival;

import io.pulssi.arena.ArenaDetector;
import io.pulssi.baseline.LocalHour;
import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.StepSummary;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * A detector that scores each step by itself, once an hour, from the counts of that hour.
 *
 * @param name in tables
 * @param about what it does
 * @param perStep makes the score of one step
 */
record HourlyDetector(String name, String about, Supplier<HourlyScore> perStep)
    implements ArenaDetector {
  @Override
  public Run start(JourneyMap map) {
    return new HourlyRun(map, perStep);
  }

  /** Adds slices up to hours; scores change only at the end of an hour. */
  private static final class HourlyRun implements Run {
    private static final long HOUR = 3_600_000L;

    private final JourneyMap map;
    private final List<String> steps;
    private final HourlyScore[] perStep;
    private final StepCounts[] counts;
    private final double[] last;
    private boolean seen;

    HourlyRun(JourneyMap map, Supplier<HourlyScore> score) {
      this.map = map;
      this.steps = List.copyOf(map.steps().keySet());
      this.perStep = new HourlyScore[steps.size()];
      Arrays.setAll(perStep, i -> score.get());
      this.counts = new StepCounts[steps.size()];
      Arrays.setAll(counts, i -> new StepCounts());
      this.last = new double[steps.size()];
    }

    @Override
    public void see(ClosedSlice slice, double[] scores) {
      for (int i = 0; i < counts.length; i++) {
        StepSummary counted = slice.steps().get(steps.get(i));
        if (counted != null) {
          counts[i].add(counted);
          seen = true;
        }
      }
      if (slice.to() % HOUR == 0) {
        endHour(LocalHour.of(slice.from(), map.timezone(), map.weekend().days()).hourOfWeekend());
      }
      System.arraycopy(last, 0, scores, 0, last.length);
    }

    private void endHour(int hour) {
      for (int i = 0; i < counts.length; i++) {
        last[i] = seen ? Math.max(0, perStep[i].of(hour, counts[i])) : 0;
        counts[i] = new StepCounts();
      }
    }
  }
}
