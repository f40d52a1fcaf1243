package io.pulssi.journey;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Journeys for tests: one owner, {@code team}, in UTC, fed by tickets. */
final class Journeys {
  private final String id;
  private final List<Step> steps = new ArrayList<>();

  private Journeys(String id) {
    this.id = id;
  }

  static Journeys named(String id) {
    return new Journeys(id);
  }

  Journeys step(String step, String... tickets) {
    return step(new Step(step, step, "team", List.of(), Map.of(Source.TICKET, List.of(tickets))));
  }

  Journeys step(Step step) {
    steps.add(step);
    return this;
  }

  JourneyMap map() {
    List<Owner> owners = List.of(new Owner("team", "Team", "team", false));
    return JourneyMap.of(id, ZoneId.of("UTC"), owners, steps, List.of(), Optional.of("team"), 0.25);
  }
}
