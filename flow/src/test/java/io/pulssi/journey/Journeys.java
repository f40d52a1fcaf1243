package io.pulssi.journey;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Journeys for tests, in UTC; without an owner of their own they belong to {@code team}. */
public final class Journeys {
  private final String id;
  private final List<Owner> owners = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  private Journeys(String id) {
    this.id = id;
  }

  public static Journeys named(String id) {
    return new Journeys(id);
  }

  public Journeys owner(String owner, String name, String page) {
    owners.add(new Owner(owner, name, page, false));
    return this;
  }

  /** A step of the first owner, fed by tickets of these categories. */
  public Journeys step(String step, String... tickets) {
    return step(
        new Step(step, step, firstOwner(), List.of(), Map.of(Source.TICKET, List.of(tickets))));
  }

  /** A step that takes, of these sources, the events that bear its id. */
  public Journeys step(String step, String owner, List<String> next, Source... sources) {
    Map<Source, List<String>> own = new EnumMap<>(Source.class);
    for (Source source : sources) {
      own.put(source, List.of(step));
    }
    return step(new Step(step, step, owner, next, own));
  }

  public Journeys step(Step step) {
    steps.add(step);
    return this;
  }

  public JourneyMap map() {
    List<Owner> all = owners.isEmpty() ? List.of(new Owner("team", "Team", "team", false)) : owners;
    return JourneyMap.of(
        id, ZoneId.of("UTC"), all, steps, List.of(), Optional.of(all.get(0).id()), 0.25);
  }

  private String firstOwner() {
    return owners.isEmpty() ? "team" : owners.get(0).id();
  }
}
