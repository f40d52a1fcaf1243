package io.pulssi.outcome;

import io.pulssi.baseline.RatedStep;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.warning.DecidedSlice;
import io.pulssi.warning.TrackRecord;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Learns day by day what harm brings how many complaints, and tells every hour how many more than
 * usual each step must expect. Only steps with a complaint source, and only once the journey has
 * heard complaints.
 */
final class ExtraComplaints {
  private static final long DAY = 24 * SurgeFinder.HOUR;

  private final DecidedSlice slice;
  private final JourneyMap map;
  private final OutcomeMemory memory;

  ExtraComplaints(DecidedSlice slice, JourneyMap map, OutcomeMemory memory) {
    this.slice = slice;
    this.map = map;
    this.memory = memory;
  }

  /** Takes the slice in; at the end of an hour, hands back what each step must expect. */
  void learn() {
    boolean dayEnds = slice.to() % DAY == 0;
    boolean hourEnds = slice.to() % SurgeFinder.HOUR == 0;
    HarmModel kept = hourEnds ? memory.models().get(map.journey()) : null;
    HarmModel model = kept == null ? new HarmModel() : kept;
    if (dayEnds) {
      model.forget();
    }
    double[] perHarm = hourEnds && model.isKnown() ? model.perHarm() : null;
    SortedMap<String, Double> extra = new TreeMap<>();
    for (Step step : map.steps().values()) {
      if (step.sources().containsKey(Source.COMPLAINT) && (hourEnds || counted(step.id()))) {
        HarmLevel level = count(step.id());
        if (dayEnds) {
          model.learn(level.late(slice.to()), level.endDay(slice.to()));
          memory.levels().put(key(step.id()), level);
        }
        if (perHarm != null && level.knowsUsual()) {
          double more = HarmModel.extra(perHarm, level.late(slice.to()), level.usual());
          extra.put(step.id(), StrictMath.rint(more * 10) / 10);
        }
      }
    }
    if (dayEnds) {
      memory.models().put(map.journey(), model);
    }
    if (hourEnds) {
      handBack(extra);
    }
  }

  private HarmLevel count(String step) {
    HarmLevel kept = memory.levels().get(key(step));
    HarmLevel level = kept == null ? new HarmLevel(slice.from()) : kept;
    RatedStep rated = slice.steps().get(step);
    if (rated != null && counted(step)) {
      level.add(slice.from(), rated.summary(), rated.summary().get(SignalMeasure.COMPLAINTS));
      memory.levels().put(key(step), level);
    }
    return level;
  }

  private boolean counted(String step) {
    RatedStep rated = slice.steps().get(step);
    return rated != null && !rated.summary().isEmpty();
  }

  private void handBack(SortedMap<String, Double> extra) {
    TrackRecord kept = memory.records().get(map.journey());
    TrackRecord before = kept == null ? TrackRecord.NONE : kept;
    if (!extra.equals(before.extraComplaintsPerDay())) {
      memory.records().put(map.journey(), new TrackRecord(before.fares(), extra));
    }
  }

  private String key(String step) {
    return map.journey() + "/" + step;
  }
}
