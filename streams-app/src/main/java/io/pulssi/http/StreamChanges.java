package io.pulssi.http;

import io.pulssi.event.Outcome;
import io.pulssi.event.Signal;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes since the last {@code take}: only the last value of each step, signal, warning and page,
 * so that the amount is bounded. Thread-safe.
 */
final class StreamChanges {
  /**
   * The changes.
   *
   * @param removed journey and step of each tombstone
   * @param journeys in which there is data
   * @param deadLetters whether there are more
   */
  record Taken(
      List<StepStatus> statuses,
      List<Signal> signals,
      List<Warning> warnings,
      List<Outcome> outcomes,
      List<Place> removed,
      Set<String> journeys,
      boolean deadLetters) {}

  /** A step. */
  record Place(String journey, String step) {}

  private final Map<Place, StepStatus> statuses = new LinkedHashMap<>();
  private final Map<Place, Map<String, Signal>> signals = new LinkedHashMap<>();
  private final Map<String, Warning> warnings = new LinkedHashMap<>();
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
  private final Set<Place> removed = new LinkedHashSet<>();
  private final Set<String> journeys = new LinkedHashSet<>();
  private boolean deadLetters;

  synchronized void add(StepStatus status) {
    var place = new Place(status.getJourney(), status.getStep());
    removed.remove(place);
    statuses.put(place, status);
    journeys.add(status.getJourney());
  }

  synchronized void add(Signal signal) {
    signals
        .computeIfAbsent(
            new Place(signal.getJourney(), signal.getStep()), place -> new LinkedHashMap<>())
        .put(signal.getSignal(), signal);
    journeys.add(signal.getJourney());
  }

  synchronized void add(Warning warning) {
    warnings.put(warning.getWarningId(), warning);
  }

  synchronized void add(Outcome outcome) {
    outcomes.put(outcome.getWarningId(), outcome);
  }

  synchronized void addDeadLetters() {
    deadLetters = true;
  }

  synchronized void remove(String journey, String step) {
    var place = new Place(journey, step);
    statuses.remove(place);
    signals.remove(place);
    removed.add(place);
    journeys.add(journey);
  }

  synchronized boolean isEmpty() {
    return statuses.isEmpty()
        && signals.isEmpty()
        && warnings.isEmpty()
        && outcomes.isEmpty()
        && removed.isEmpty()
        && !deadLetters;
  }

  /** Returns the changes and starts again. */
  synchronized Taken take() {
    var taken =
        new Taken(
            List.copyOf(statuses.values()),
            signals.values().stream().flatMap(step -> step.values().stream()).toList(),
            List.copyOf(warnings.values()),
            List.copyOf(outcomes.values()),
            List.copyOf(removed),
            new LinkedHashSet<>(journeys),
            deadLetters);
    statuses.clear();
    signals.clear();
    warnings.clear();
    outcomes.clear();
    removed.clear();
    journeys.clear();
    deadLetters = false;
    return taken;
  }
}
