package io.pulssi.centre;

import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.scenario.ScenarioReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A centre played to its end, with all its events.
 *
 * @param centre after its last event
 * @param events in order
 */
record PlayedCentre(ContactCentre centre, List<CentreEvent> events) {
  static PlayedCentre of(Scenario scenario, long seed) {
    ContactCentre centre = ContactCentre.of(scenario, seed);
    List<CentreEvent> events = new ArrayList<>();
    centre.play(events::add);
    return new PlayedCentre(centre, events);
  }

  /** From the text of a scenario. */
  static PlayedCentre of(String scenario, long seed) {
    return of(scenario(scenario), seed);
  }

  static Scenario scenario(String text) {
    return ScenarioReader.parse("test", "test.yml", text);
  }

  /** Events of a topic, such as {@code queue-wait}, between two times. */
  List<CentreEvent> of(String thing, long from, long to) {
    return events.stream()
        .filter(event -> event.topic().thing().equals(thing))
        .filter(event -> event.occurredAt() >= from && event.occurredAt() < to)
        .toList();
  }

  /** Number of wanted events of a topic between two times. */
  long count(String thing, long from, long to, Predicate<CentreEvent> wanted) {
    return of(thing, from, to).stream().filter(wanted).count();
  }

  /** Whether a field equals a text, or begins with it and a hyphen. */
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
