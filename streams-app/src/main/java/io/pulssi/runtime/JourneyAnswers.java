package io.pulssi.runtime;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pulssi.event.Signal;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What the API says of journeys and steps: the maps give names and order, the output topics the
 * rest.
 */
final class JourneyAnswers {
  private final Supplier<Map<String, JourneyMap>> maps;
  private final OutputView view;

  JourneyAnswers(Supplier<Map<String, JourneyMap>> maps, OutputView view) {
    this.maps = maps;
    this.view = view;
  }

  ObjectNode all() {
    ObjectNode answer = Json.object().put("connected", view.connected());
    ArrayNode journeys = answer.putArray("journeys");
    known().forEach(journey -> journeys.add(summary(journey)));
    return answer;
  }

  /**
   * @throws HttpError 404 if there is no such journey
   */
  ObjectNode journey(String journey) {
    known(journey);
    ObjectNode answer = head(journey);
    ArrayNode steps = answer.putArray("steps");
    steps(journey).values().forEach(steps::add);
    return answer;
  }

  /**
   * @throws HttpError 404 if there is no such journey or step
   */
  ObjectNode step(String journey, String step) {
    known(journey);
    Map<String, ObjectNode> steps = steps(journey);
    ObjectNode found = steps.get(step);
    if (found == null) {
      throw new HttpError(
          404, "step: %s (expected: one of %s)".formatted(step, String.join(", ", steps.keySet())));
    }
    return found;
  }

  private void known(String journey) {
    if (!known().contains(journey)) {
      throw new HttpError(
          404, "journey: %s (expected: one of %s)".formatted(journey, String.join(", ", known())));
    }
  }

  private Set<String> known() {
    var known = new LinkedHashSet<>(maps.get().keySet());
    known.addAll(view.journeys());
    return known;
  }

  private ObjectNode head(String journey) {
    ObjectNode head = Json.object().put("journey", journey).put("connected", view.connected());
    JourneyMap map = maps.get().get(journey);
    if (map != null) {
      head.put("timezone", map.timezone().getId());
    }
    long upTo = view.dataUpTo(journey);
    if (upTo > 0) {
      head.put("dataUpTo", Json.time(upTo));
    }
    return head;
  }

  private ObjectNode summary(String journey) {
    ObjectNode summary = head(journey);
    summary.remove("connected");
    var states = new TreeMap<String, Integer>();
    view.statuses(journey)
        .forEach(status -> states.merge(status.getState().name(), 1, Integer::sum));
    ObjectNode counts = summary.putObject("states");
    states.forEach(counts::put);
    return summary.put("openWarnings", open(journey).size());
  }

  private List<Warning> open(String journey) {
    return view.warnings(journey).stream()
        .filter(w -> w.getState() != WarningState.CLOSED)
        .toList();
  }

  private Map<String, ObjectNode> steps(String journey) {
    var steps = new LinkedHashMap<String, ObjectNode>();
    JourneyMap map = maps.get().get(journey);
    if (map != null) {
      map.steps().values().forEach(step -> steps.put(step.id(), mapped(step)));
    }
    for (StepStatus status : view.statuses(journey)) {
      steps
          .computeIfAbsent(
              status.getStep(), id -> Json.object().put("step", id).put("owner", status.getOwner()))
          .set("status", Json.raw(Json.text(status)));
    }
    for (Signal signal : view.signals(journey)) {
      ObjectNode step = steps.get(signal.getStep());
      if (step != null) {
        step.withArrayProperty("signals").add(Json.raw(Json.text(signal)));
      }
    }
    steps.forEach(
        (id, step) ->
            warning(journey, id).ifPresent(w -> step.set("warning", Json.raw(Json.text(w)))));
    return steps;
  }

  /** The newest open warning that speaks of the step. */
  private Optional<Warning> warning(String journey, String step) {
    return open(journey).stream()
        .filter(warning -> warning.getStep().equals(step))
        .max(Comparator.comparingLong(Warning::getAt));
  }

  private static ObjectNode mapped(Step step) {
    ObjectNode node =
        Json.object().put("step", step.id()).put("name", step.name()).put("owner", step.owner());
    ArrayNode next = node.putArray("next");
    step.next().forEach(next::add);
    ArrayNode sources = node.putArray("sources");
    step.sources().keySet().stream().sorted().map(Source::label).forEach(sources::add);
    return node;
  }
}
