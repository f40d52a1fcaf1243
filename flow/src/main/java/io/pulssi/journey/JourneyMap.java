package io.pulssi.journey;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One journey: its steps, owners and edges. Immutable; the factory takes it that ids are unique and
 * that every id named exists, which the reader of the file has checked.
 *
 * @param journey its id
 * @param timezone of the local hours its baselines know
 * @param version a hash of the map's content, 12 hexadecimal digits
 * @param owners by id, in the order of the file
 * @param steps by id, in the order of the file
 * @param calendar days known to be different
 * @param commonOwner who gets the one warning of a cause common to many steps
 * @param falsePagesPerOwnerPerWeek the budget
 */
public record JourneyMap(
    String journey,
    ZoneId timezone,
    String version,
    Map<String, Owner> owners,
    Map<String, Step> steps,
    List<CalendarDays> calendar,
    Optional<String> commonOwner,
    double falsePagesPerOwnerPerWeek) {

  /** Stands for a step id where a cause common to many steps is meant. */
  public static final String WHOLE = "*";

  /** The budget of a map that names none: one false page per owner in four weeks. */
  public static final double DEFAULT_FALSE_PAGES_PER_OWNER_PER_WEEK = 0.25;

  /** Copies the collections, keeping their order. */
  public JourneyMap {
    owners = Collections.unmodifiableMap(new LinkedHashMap<>(owners));
    steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    calendar = List.copyOf(calendar);
  }

  /** A map whose version is computed from its content. */
  public static JourneyMap of(
      String journey,
      ZoneId timezone,
      Collection<Owner> owners,
      Collection<Step> steps,
      List<CalendarDays> calendar,
      Optional<String> commonOwner,
      double falsePagesPerOwnerPerWeek) {
    Map<String, Owner> ownersById = new LinkedHashMap<>();
    owners.forEach(owner -> ownersById.put(owner.id(), owner));
    Map<String, Step> stepsById = new LinkedHashMap<>();
    steps.forEach(step -> stepsById.put(step.id(), step));
    JourneyMap unversioned =
        new JourneyMap(
            journey,
            timezone,
            "",
            ownersById,
            stepsById,
            calendar,
            commonOwner,
            falsePagesPerOwnerPerWeek);
    return unversioned.withVersion(ContentVersion.of(unversioned));
  }

  /** The steps after which a customer comes to this one, in the order of the file. */
  public List<String> predecessorsOf(String step) {
    return steps.values().stream()
        .filter(candidate -> candidate.next().contains(step))
        .map(Step::id)
        .toList();
  }

  /**
   * Who answers for a step.
   *
   * @throws IllegalArgumentException if the map has no such step
   */
  public Owner ownerOf(String step) {
    Step known = steps.get(step);
    Owner owner = known == null ? null : owners.get(known.owner());
    if (owner == null) {
      throw new IllegalArgumentException(
          "step: " + step + " (expected: one of " + String.join(", ", steps.keySet()) + ")");
    }
    return owner;
  }

  /** The sources that feed at least one step. */
  public Set<Source> sources() {
    Set<Source> used = EnumSet.noneOf(Source.class);
    steps.values().forEach(step -> used.addAll(step.sources().keySet()));
    return Collections.unmodifiableSet(used);
  }

  /** The days of the week on which this journey's country rests. */
  public Weekend weekend() {
    return Weekend.of(timezone);
  }

  private JourneyMap withVersion(String hash) {
    return new JourneyMap(
        journey, timezone, hash, owners, steps, calendar, commonOwner, falsePagesPerOwnerPerWeek);
  }
}
