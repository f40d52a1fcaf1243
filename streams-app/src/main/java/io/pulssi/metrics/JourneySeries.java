package io.pulssi.metrics;

import io.pulssi.baseline.RatedStep;
import io.pulssi.event.Warning;
import io.pulssi.journey.JourneyMap;
import io.pulssi.outcome.ScoredSlice;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** What one journey shows: the last decided slice and its warnings. Not thread-safe. */
final class JourneySeries {
  private final WarningSeries warnings = new WarningSeries();
  private final OutcomeSeries outcomes = new OutcomeSeries();
  private ScoredSlice last;

  JourneySeries(ScoredSlice first) {
    this.last = first;
  }

  void scored(ScoredSlice slice) {
    last = slice;
    slice.decisions().warnings().forEach(warnings::add);
    outcomes.scored(slice);
  }

  /**
   * As it is now.
   *
   * @param published the last published revisions of the journey's warnings
   */
  JourneySnapshot snapshot(JourneyMap map, Collection<Warning> published) {
    List<OpenWarningSeries> open =
        warnings.open(published).stream()
            .map(warning -> new OpenWarningSeries(warning, contactsPerDay(warning.getStep())))
            .toList();
    return new JourneySnapshot(
        map, last, open, new TreeMap<>(warnings.counts()), outcomes.snapshot());
  }

  private double contactsPerDay(String step) {
    RatedStep rated = last.steps().get(step);
    return rated == null ? 0 : rated.contactsPerDay();
  }
}
