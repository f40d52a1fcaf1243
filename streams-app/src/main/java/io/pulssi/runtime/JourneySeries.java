package io.pulssi.runtime;

import io.pulssi.baseline.RatedStep;
import io.pulssi.baseline.Rating;
import io.pulssi.detect.JudgedSlice;
import io.pulssi.event.StepState;
import io.pulssi.event.Warning;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
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
    info(map, into);
    warnings
        .open(published)
        .forEach(
            warning -> new OpenWarning(warning, contactsPerDay(warning.getStep())).collect(into));
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

  private double contactsPerDay(String step) {
    RatedStep rated = last.judged().rated().steps().get(step);
    return rated == null ? 0 : rated.contactsPerDay();
  }

  /** Names for people. A cause common to many steps stands there as step {@code *}. */
  private static void info(JourneyMap map, JourneyFamilies into) {
    map.steps()
        .values()
        .forEach(step -> info(map, step.id(), step.name(), map.ownerOf(step.id()), into));
    map.commonOwner()
        .map(map.owners()::get)
        .ifPresent(owner -> info(map, JudgedSlice.WHOLE, "Many steps at once", owner, into));
  }

  private static void info(
      JourneyMap map, String step, String name, Owner owner, JourneyFamilies into) {
    into.step.add(
        "journey",
        map.journey(),
        "step",
        step,
        "name",
        name,
        "owner",
        owner.id(),
        "page",
        owner.shadow() ? "" : owner.page());
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
