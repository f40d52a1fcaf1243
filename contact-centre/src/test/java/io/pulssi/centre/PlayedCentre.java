package io.pulssi.centre;

import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.scenario.ScenarioReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * All that a centre has told.
 *
 * @param centre played to its end
 * @param events in the order told
 */
record PlayedCentre(ContactCentre centre, List<CentreEvent> events) {
  static PlayedCentre of(Scenario scenario, long seed) {
    ContactCentre centre = ContactCentre.of(scenario, seed);
    List<CentreEvent> events = new ArrayList<>();
    centre.play(events::add);
    return new PlayedCentre(centre, events);
  }

  /** By a scenario's text. */
  static PlayedCentre of(String scenario, long seed) {
    return of(scenario(scenario), seed);
  }

  static Scenario scenario(String text) {
    return ScenarioReader.parse("test", "test.yml", text);
  }

  /** Events of a topic in a time, such as {@code queue-wait}. */
  List<CentreEvent> of(String thing, long from, long to) {
    return events.stream()
        .filter(event -> event.topic().thing().equals(thing))
        .filter(event -> event.occurredAt() >= from && event.occurredAt() < to)
        .toList();
  }

  /** How many events of a topic, in a time, have a text in one of their fields. */
  long count(String thing, long from, long to, Predicate<CentreEvent> wanted) {
    return of(thing, from, to).stream().filter(wanted).count();
  }

  /** That a field holds a text, or begins with it. */
  static Predicate<CentreEvent> where(String field, String text) {
    return event -> {
      String value = String.valueOf(field(event, field));
      return value.equals(text) || value.startsWith(text + "-");
    };
  }

  static Object field(CentreEvent event, String field) {
    return event.record().get(event.record().getSchema().getField(field).pos());
  }

  CentreTruth truth() {
    return centre.truth();
  }
}
