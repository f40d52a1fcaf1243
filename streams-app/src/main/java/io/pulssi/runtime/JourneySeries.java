package io.pulssi.runtime;

import io.pulssi.baseline.Rating;
import io.pulssi.event.StepState;
import io.pulssi.event.Warning;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import io.pulssi.outcome.ScoredSlice;
import io.pulssi.warning.DecidedSlice;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;

/** What one journey shows: the last decided slice and its warnings. Not thread-safe. */
final class JourneySeries {
  private final WarningSeries warnings = new WarningSeries();
  private final OutcomeSeries outcomes = new OutcomeSeries();
  private DecidedSlice last;

  JourneySeries(DecidedSlice first) {
    this.last = first;
  }

  void closed(DecidedSlice slice) {
    last = slice;
    slice.warnings().forEach(warnings::add);
  }

  void scored(ScoredSlice slice) {
    outcomes.scored(slice);
  }

  /** False pages a week, by owner; empty while unknown. */
  SortedMap<String, Double> falsePagesPerWeek() {
    return outcomes.falsePagesPerWeek();
  }

  void collect(JourneyMap map, Collection<Warning> published, JourneyFamilies into) {
    last.states().forEach((step, state) -> state(map, step, state, into));
    last.judged()
        .steps()
        .forEach(
            (step, evidence) ->
                into.score.add(
                    evidence.score(),
                    "journey",
                    map.journey(),
                    "step",
                    step,
                    "owner",
                    owner(map, step)));
    last.judged()
        .rated()
        .steps()
        .forEach(
            (step, rated) -> rated.ratings().forEach(rating -> signal(map, step, rating, into)));
    warnings.open(published).forEach(warning -> warning(warning, into));
    warnings
        .counts()
        .forEach(
            (counted, n) ->
                into.warnings.add(
                    n,
                    "journey",
                    map.journey(),
                    "owner",
                    counted.owner(),
                    "state",
                    counted.state()));
    outcomes.collect(map.journey(), into);
    silent(map, into);
  }

  private static void state(JourneyMap map, String step, StepState now, JourneyFamilies into) {
    for (StepState state : StepState.values()) {
      if (state != StepState.UNKNOWN) {
        into.state.add(
            state == now ? 1 : 0,
            "journey",
            map.journey(),
            "step",
            step,
            "owner",
            owner(map, step),
            "state",
            state.name());
      }
    }
  }

  private static void signal(JourneyMap map, String step, Rating rating, JourneyFamilies into) {
    String[] labels = {"journey", map.journey(), "step", step, "signal", rating.signal().label()};
    into.observed.add(rating.observed(), labels);
    into.expected.add(rating.expected(), labels);
    into.low.add(rating.low(), labels);
    into.high.add(rating.high(), labels);
  }

  private static void warning(Warning warning, JourneyFamilies into) {
    String firstLeg = warning.getFirstLeg().isEmpty() ? "" : warning.getFirstLeg().get(0).getStep();
    into.active.add(
        1,
        "journey",
        warning.getJourney(),
        "step",
        warning.getStep(),
        "owner",
        warning.getOwner(),
        "page",
        warning.getPage(),
        "severity",
        warning.getSeverity().name(),
        "first_leg",
        firstLeg);
  }

  private void silent(JourneyMap map, JourneyFamilies into) {
    Set<Source> blind = EnumSet.noneOf(Source.class);
    last.judged().rated().steps().values().forEach(rated -> blind.addAll(rated.blind()));
    for (Source source : Source.values()) {
      if (map.steps().values().stream().anyMatch(step -> step.sources().containsKey(source))) {
        into.silent.add(
            blind.contains(source) ? 1 : 0, "journey", map.journey(), "source", source.label());
      }
    }
  }

  private static String owner(JourneyMap map, String step) {
    Step found = map.steps().get(step);
    return found == null ? "" : found.owner();
  }
}
