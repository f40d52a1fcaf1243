package io.pulssi.metrics;

import io.pulssi.baseline.RatedStep;
import io.pulssi.baseline.SignalRating;
import io.pulssi.event.StepState;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import io.pulssi.outcome.ScoredSlice;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * One journey as it was when the scrape came: nothing here changes while it is written.
 *
 * @param map its map
 * @param last its last decided slice
 * @param open its open warnings
 * @param counted how many warnings reached each state
 * @param fared what became of its pages
 */
record JourneySnapshot(
    JourneyMap map,
    ScoredSlice last,
    List<OpenWarningSeries> open,
    Map<WarningSeries.Counted, Long> counted,
    OutcomeSeries.Snapshot fared) {

  private static final List<StepState> STATES =
      List.of(StepState.values()).stream().filter(state -> state != StepState.UNKNOWN).toList();

  void decidedUpTo(SeriesWriter out) {
    out.add(last.to() / 1_000.0, map.journey());
  }

  void scores(SeriesWriter out) {
    last.evidence()
        .steps()
        .forEach((step, evidence) -> out.add(evidence.score(), map.journey(), owner(step), step));
  }

  void states(SeriesWriter out) {
    last.decisions()
        .states()
        .forEach(
            (step, now) -> {
              String owner = owner(step);
              for (StepState state : STATES) {
                out.add(state == now ? 1 : 0, map.journey(), owner, state.name(), step);
              }
            });
  }

  void observed(SeriesWriter out) {
    signals(SignalRating::observed, out);
  }

  void expected(SeriesWriter out) {
    signals(SignalRating::expected, out);
  }

  void low(SeriesWriter out) {
    signals(SignalRating::low, out);
  }

  void high(SeriesWriter out) {
    signals(SignalRating::high, out);
  }

  private void signals(ToDoubleFunction<SignalRating> value, SeriesWriter out) {
    for (Map.Entry<String, RatedStep> step : last.steps().entrySet()) {
      for (SignalRating rating : step.getValue().ratings()) {
        out.add(value.applyAsDouble(rating), map.journey(), rating.signal().label(), step.getKey());
      }
    }
  }

  /** Names for people. A cause common to many steps is step {@code *}. */
  void info(SeriesWriter out) {
    map.steps().values().forEach(step -> info(step.id(), step.name(), map.ownerOf(step.id()), out));
    map.commonOwner()
        .map(map.owners()::get)
        .ifPresent(owner -> info(JourneyMap.WHOLE, "Many steps at once", owner, out));
  }

  private void info(String step, String name, Owner owner, SeriesWriter out) {
    out.add(1, map.journey(), name, owner.id(), owner.shadow() ? "" : owner.page(), step);
  }

  void silent(SeriesWriter out) {
    Set<Source> blind = EnumSet.noneOf(Source.class);
    for (RatedStep rated : last.steps().values()) {
      blind.addAll(rated.blind());
      if (rated.complaintsSilent()) {
        blind.add(Source.COMPLAINT);
      }
    }
    map.sources()
        .forEach(source -> out.add(blind.contains(source) ? 1 : 0, map.journey(), source.label()));
  }

  void warningCounts(SeriesWriter out) {
    counted.forEach((what, n) -> out.add(n, map.journey(), what.owner(), what.state()));
  }

  void outcomes(SeriesWriter out) {
    fared
        .counts()
        .forEach(
            (owner, byOutcome) ->
                byOutcome.forEach((outcome, n) -> out.add(n, map.journey(), outcome, owner)));
  }

  void byChance(SeriesWriter out) {
    fared.byChance().forEach((owner, share) -> out.add(share, map.journey(), owner));
  }

  void unknownVerdicts(SeriesWriter out) {
    if (fared.unknownVerdicts() > 0) {
      out.add((double) fared.unknownVerdicts(), map.journey());
    }
  }

  private String owner(String step) {
    Step found = map.steps().get(step);
    return found == null ? "" : found.owner();
  }
}
