package io.pulssi.baseline;

import static java.util.Objects.requireNonNull;

import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.StepSummary;
import io.pulssi.state.Memory;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares closed slices with the baseline and lets the baseline learn from them. Slices arrive in
 * order.
 */
public final class SeasonalBaseline {
  private final BaselineSettings settings;

  /** A baseline with these settings. */
  public SeasonalBaseline(BaselineSettings settings) {
    this.settings = settings;
  }

  /**
   * Compares every step of the map with its baseline. Steps that are not in the map are left out.
   */
  public RatedSlice rate(ClosedSlice slice, JourneyMap map, BaselineMemory memory) {
    LocalHour hour = LocalHour.of(slice.from(), map.timezone(), map.weekend().days());
    var steps = new TreeMap<String, RatedStep>();
    for (String step : new TreeSet<>(map.steps().keySet())) {
      StepSummary counted = slice.steps().get(step);
      boolean different = KnownDays.include(map, step, hour.date());
      steps.put(step, rate(map, step, counted, hour, different, memory));
    }
    return new RatedSlice(slice.span(), steps);
  }

  private RatedStep rate(
      JourneyMap map,
      String step,
      @Nullable StepSummary counted,
      LocalHour hour,
      boolean differentDay,
      BaselineMemory memory) {
    String key = map.journey() + '/' + step;
    StepHistory history = memory.histories().get(key);
    if (history == null && counted == null) {
      return withoutData(step);
    }
    history = history == null ? StepHistory.empty() : history;
    history.days().startDay(hour.day());
    history.drift().startDay(hour.day());
    String weekKey = key + "/h" + hour.hourOfWeek();
    String dayKey = key + "/d" + hour.hourOfWeekend();
    SeasonalCell weekCell = cell(memory.cells(), weekKey);
    SeasonalCell dayCell = cell(memory.cells(), dayKey);
    var usual = new SeasonalMean(weekCell, dayCell, history.all(), hour.week());
    boolean learning = history.days().count() < settings.learningDays();
    RatedStep rated =
        new StepRater(
                step,
                counted == null ? new StepSummary() : counted,
                history,
                usual,
                learning,
                differentDay,
                requireNonNull(map.steps().get(step)).sources().keySet())
            .rate();
    memory.histories().put(key, history);
    memory.cells().put(weekKey, weekCell);
    memory.cells().put(dayKey, dayCell);
    return rated;
  }

  private static RatedStep withoutData(String step) {
    return new RatedStep(step, new StepSummary(), List.of(), 0, Double.NaN, 0, 0, Set.of());
  }

  private static SeasonalCell cell(Memory<SeasonalCell> cells, String key) {
    SeasonalCell cell = cells.get(key);
    return cell == null ? new SeasonalCell() : cell;
  }
}
