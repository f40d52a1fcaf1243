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
 * Learns every day how many complaints follow from harm, and estimates every hour how many
 * complaints beyond the usual each step must expect. Only for steps with a complaint source, once
 * the journey has had a complaint.
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

  /** Adds the slice. At the end of an hour, stores the estimate of each step for warnings. */
  void update() {
    boolean dayEnds = slice.to() % DAY == 0;
    boolean hourEnds = slice.to() % SurgeFinder.HOUR == 0;
    HarmModel kept = hourEnds ? memory.models().get(map.journey()) : null;
    HarmModel model = kept == null ? new HarmModel() : kept;
    if (dayEnds) {
      model.decay();
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
        if (perHarm != null && level.isUsualKnown()) {
          double more = HarmModel.extraComplaints(perHarm, level.late(slice.to()), level.usual());
          extra.put(step.id(), StrictMath.rint(more * 10) / 10);
        }
      }
    }
    if (dayEnds) {
      memory.models().put(map.journey(), model);
    }
    if (hourEnds) {
      store(extra);
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

  private void store(SortedMap<String, Double> extra) {
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
