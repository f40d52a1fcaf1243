package io.pulssi.outcome;

import io.pulssi.baseline.RatedStep;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.state.Memory;
import io.pulssi.warning.DecidedSlice;

/** Counts a slice's complaints step by step and, at the end of each hour, looks for surges. */
final class Complaints {
  private final DecidedSlice slice;
  private final JourneyMap map;
  private final Memory<Surges> memory;

  Complaints(DecidedSlice slice, JourneyMap map, Memory<Surges> memory) {
    this.slice = slice;
    this.map = map;
    this.memory = memory;
  }

  /** The ledger with the surges that have begun or go on. */
  Ledger count(Ledger ledger) {
    Ledger now = ledger;
    if (!now.hearsComplaints()
        && slice.steps().values().stream().anyMatch(step -> complaints(step) > 0)) {
      now = now.hearing(Math.floorDiv(slice.from(), Surges.HOUR) * Surges.HOUR);
    }
    if (!now.hearsComplaints()) {
      return now;
    }
    boolean hourEnds = slice.to() % Surges.HOUR == 0;
    for (Step step : map.steps().values()) {
      if (step.sources().containsKey(Source.COMPLAINT)) {
        now = count(step.id(), hourEnds, now);
      }
    }
    return now;
  }

  private Ledger count(String step, boolean hourEnds, Ledger ledger) {
    RatedStep rated = slice.steps().get(step);
    long complaints = rated == null ? 0 : complaints(rated);
    if (complaints == 0 && !hourEnds) {
      return ledger;
    }
    String key = map.journey() + "/" + step;
    Surges kept = memory.get(key);
    Surges surges = kept == null ? new Surges(step, ledger.complaintsSince()) : kept;
    surges.add(slice.from(), complaints);
    Surge running = hourEnds ? surges.end(slice.to()) : null;
    memory.put(key, surges);
    return running == null ? ledger : ledger.with(running);
  }

  private static long complaints(RatedStep step) {
    return step.summary().get(SignalMeasure.COMPLAINTS);
  }
}
