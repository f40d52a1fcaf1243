package io.pulssi.cause;

import static io.pulssi.cause.RecentContacts.NOW;

import io.pulssi.detect.Line;
import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.SliceSpan;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A journey whose trails a test sets, and what {@link CauseModel} makes of them. Its steps have 100
 * usual contacts an hour, so that each could send on as many as any test wants.
 */
final class ModelledJourney {
  final SortedMap<String, StepTrail> trails = new TreeMap<>();
  final LagDistribution pooled = new LagDistribution();
  private final JourneyMap map;

  ModelledJourney(JourneyMap map) {
    this.map = map;
    map.steps().keySet().forEach(this::add);
  }

  /** A step with a trail, also one that the map does not have. */
  ModelledJourney add(String step) {
    return usual(step, 100);
  }

  /** Usual contacts an hour, in all of two days. */
  ModelledJourney usual(String step, double perHour) {
    StepTrail trail = new StepTrail();
    RecentContacts.fill(trail.contacts, perHour, RecentContacts.twoDays(perHour));
    trails.put(step, trail);
    return this;
  }

  StepTrail trail(String step) {
    return trails.get(step);
  }

  /** A rise that goes on: the strongest of the day, and now. */
  ModelledJourney rises(String step, ContactRise rise) {
    trail(step).rise = rise;
    return rose(step, rise);
  }

  /** A rise that is over: the strongest of the day. */
  ModelledJourney rose(String step, ContactRise rise) {
    trail(step).strongestRise = rise;
    return this;
  }

  /** Evidence that is there now and is the heaviest of the day. */
  ModelledJourney evidence(String step, Line line, double weight, double hoursAgo) {
    trail(step).evidence = new StrongestEvidence(line, weight, ago(hoursAgo), NOW);
    trail(step).strongestEvidence = trail(step).evidence;
    return this;
  }

  /** A rise until now. */
  static ContactRise rise(double z, double hoursAgo, double ratio, double perHour) {
    return new ContactRise(z, ago(hoursAgo), ratio, perHour * hoursAgo, NOW);
  }

  CauseModel model() {
    return new CauseModel(map, trails, pooled);
  }

  SiblingEvidence siblings() {
    return new SiblingEvidence(map, trails);
  }

  /** Log odds that the trouble came from there, against that it began here. */
  double logOdds(String from, String to) {
    SortedMap<String, Double> causes = model().causes(to);
    double own = 1 - causes.values().stream().mapToDouble(Double::doubleValue).sum();
    return StrictMath.log(causes.get(from) / own);
  }

  private static long ago(double hours) {
    return NOW - StrictMath.round(hours * SliceSpan.HOUR_MILLIS);
  }
}
