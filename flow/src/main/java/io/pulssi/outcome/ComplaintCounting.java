package io.pulssi.outcome;

import io.pulssi.baseline.RatedStep;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.state.Memory;
import io.pulssi.warning.DecidedSlice;

/** Counts the complaints of a slice by step, and looks for surges at the end of each hour. */
final class ComplaintCounting {
  private final DecidedSlice slice;
  private final JourneyMap map;
  private final Memory<SurgeFinder> memory;

  ComplaintCounting(DecidedSlice slice, JourneyMap map, Memory<SurgeFinder> memory) {
    this.slice = slice;
    this.map = map;
    this.memory = memory;
  }

  /** Returns the ledger with new and continuing surges. */
  PageLedger count(PageLedger ledger) {
    PageLedger now = ledger;
    if (!now.hasComplaints()
        && slice.steps().values().stream().anyMatch(step -> complaints(step) > 0)) {
      now =
          now.withComplaintsSince(Math.floorDiv(slice.from(), SurgeFinder.HOUR) * SurgeFinder.HOUR);
    }
    if (!now.hasComplaints()) {
      return now;
    }
    boolean hourEnds = slice.to() % SurgeFinder.HOUR == 0;
    for (Step step : map.steps().values()) {
      if (step.sources().containsKey(Source.COMPLAINT)) {
        now = count(step.id(), hourEnds, now);
      }
    }
    return now;
  }

  private PageLedger count(String step, boolean hourEnds, PageLedger ledger) {
    RatedStep rated = slice.steps().get(step);
    long complaints = rated == null ? 0 : complaints(rated);
    if (complaints == 0 && !hourEnds) {
      return ledger;
    }
    String key = map.journey() + "/" + step;
    SurgeFinder kept = memory.get(key);
    SurgeFinder surges = kept == null ? new SurgeFinder(step, ledger.complaintsSince()) : kept;
    surges.add(slice.from(), complaints);
    ComplaintSurge running = hourEnds ? surges.end(slice.to()) : null;
    memory.put(key, surges);
    return running == null ? ledger : ledger.with(running);
  }

  private static long complaints(RatedStep step) {
    return step.summary().get(SignalMeasure.COMPLAINTS);
  }
}
