package io.pulssi.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pulssi.event.Leg;
import io.pulssi.event.Signal;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import io.pulssi.view.OutputView;
import io.pulssi.view.RecordJson;
import io.pulssi.view.SignalHistory;
import io.pulssi.view.SignalPoint;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * API answers about journeys and steps: names and order from the maps, the rest from the output
 * topics.
 */
final class JourneyAnswers {
  private static final String EVERY_STEP = "*";
  private static final int HOURS_DEFAULT = 24;
  private static final int HOURS_MAX = 48;

  private final Supplier<Map<String, JourneyMap>> maps;
  private final OutputView view;
  private final SourceAnswers sources;
  private final Map<String, CachedAnswer> kept = new ConcurrentHashMap<>();

  JourneyAnswers(Supplier<Map<String, JourneyMap>> maps, OutputView view, SourceAnswers sources) {
    this.maps = maps;
    this.view = view;
    this.sources = sources;
  }

  ObjectNode all() {
    ObjectNode answer = RecordJson.object().put("connected", view.connected());
    ArrayNode journeys = answer.putArray("journeys");
    known().forEach(journey -> journeys.add(summary(journey)));
    return answer;
  }

  /**
   * As text, cached until something changes, as many viewers reconnect at once.
   *
   * @throws HttpError 404 if there is no such journey
   */
  String journey(String journey) {
    known(journey);
    return kept.computeIfAbsent(journey, id -> new CachedAnswer())
        .get(view.version(), maps.get(), () -> whole(journey).toString());
  }

  private ObjectNode whole(String journey) {
    ObjectNode answer = head(journey);
    JourneyMap map = maps.get().get(journey);
    if (map != null) {
      answer.set("owners", owners(map));
    }
    List<Warning> open = open(journey);
    answer.set("edges", edges(map, open));
    open.stream()
        .filter(warning -> warning.getStep().equals(EVERY_STEP))
        .max(Comparator.comparingLong(Warning::getAt))
        .ifPresent(common -> answer.set("common", RecordJson.raw(RecordJson.text(common))));
    answer.set("sources", sources.of(journey));
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
      throw unknown(step, steps.keySet());
    }
    return found;
  }

  /**
   * A step's signals, slice by slice.
   *
   * @param hours back from the newest data, 1 to 48; null for 24
   * @throws HttpError 400, 404
   */
  ObjectNode history(String journey, String step, @Nullable String hours) {
    known(journey, step);
    long to = view.dataUpTo(journey);
    long from = to - hours(hours) * 3_600_000L;
    ObjectNode answer = RecordJson.object().put("journey", journey).put("step", step);
    if (to > 0) {
      answer.put("from", RecordJson.time(from)).put("to", RecordJson.time(to));
    }
    ArrayNode signals = answer.putArray("signals");
    for (SignalHistory signal : view.history(journey, step, from)) {
      ObjectNode node =
          RecordJson.object().put("signal", signal.signal()).put("unit", signal.unit());
      ArrayNode points = node.putArray("points");
      signal.points().forEach(point -> points.add(point(point)));
      signals.add(node);
    }
    return answer;
  }

  /** Its fields in their order; null for what is not known. */
  private static ArrayNode point(SignalPoint point) {
    ArrayNode node = RecordJson.array().add(point.toSeconds()).add(point.observed());
    known(node, point.expected());
    known(node, point.low());
    known(node, point.high());
    node.add(point.n());
    known(node, point.evidence());
    return node;
  }

  private static void known(ArrayNode into, float value) {
    if (Float.isNaN(value)) {
      into.addNull();
    } else {
      into.add(value);
    }
  }

  private static int hours(@Nullable String given) {
    if (given == null) {
      return HOURS_DEFAULT;
    }
    if (given.matches("[0-9]{1,2}")) {
      int hours = Integer.parseInt(given);
      if (hours >= 1 && hours <= HOURS_MAX) {
        return hours;
      }
    }
    throw new HttpError(400, "hours: %s (expected: 1 to %d)".formatted(given, HOURS_MAX));
  }

  private static ArrayNode owners(JourneyMap map) {
    ArrayNode owners = RecordJson.array();
    for (Owner owner : map.owners().values()) {
      owners.add(
          RecordJson.object()
              .put("owner", owner.id())
              .put("name", owner.name())
              .put("page", owner.page())
              .put("shadow", owner.shadow()));
    }
    return owners;
  }

  /** The edges of the map, then the learned ones of open warnings. */
  private static ArrayNode edges(@Nullable JourneyMap map, List<Warning> open) {
    Set<List<String>> mapped = new LinkedHashSet<>();
    if (map != null) {
      for (Step step : map.steps().values()) {
        step.next().forEach(next -> mapped.add(List.of(step.id(), next)));
      }
    }
    Set<List<String>> learned = new LinkedHashSet<>();
    for (Warning warning : open) {
      for (Leg leg : warning.getFirstLeg()) {
        List<String> edge = List.of(leg.getStep(), warning.getStep());
        if (Boolean.TRUE.equals(leg.getLearned()) && !mapped.contains(edge)) {
          learned.add(edge);
        }
      }
    }
    ArrayNode edges = RecordJson.array();
    mapped.forEach(edge -> edges.add(edge(edge)));
    learned.forEach(edge -> edges.add(edge(edge).put("learned", true)));
    return edges;
  }

  private static ObjectNode edge(List<String> fromTo) {
    return RecordJson.object().put("from", fromTo.get(0)).put("to", fromTo.get(1));
  }

  private void known(String journey, String step) {
    known(journey);
    Set<String> steps = new LinkedHashSet<>();
    JourneyMap map = maps.get().get(journey);
    if (map != null) {
      steps.addAll(map.steps().keySet());
    }
    view.statuses(journey).forEach(status -> steps.add(status.getStep()));
    if (!steps.contains(step)) {
      throw unknown(step, steps);
    }
  }

  private static HttpError unknown(String step, Set<String> steps) {
    return new HttpError(
        404, "step: %s (expected: one of %s)".formatted(step, String.join(", ", steps)));
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
    ObjectNode head =
        RecordJson.object().put("journey", journey).put("connected", view.connected());
    JourneyMap map = maps.get().get(journey);
    if (map != null) {
      head.put("timezone", map.timezone().getId());
    }
    long upTo = view.dataUpTo(journey);
    if (upTo > 0) {
      head.put("dataUpTo", RecordJson.time(upTo));
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
              status.getStep(),
              id -> RecordJson.object().put("step", id).put("owner", status.getOwner()))
          .set("status", RecordJson.raw(RecordJson.text(status)));
    }
    for (Signal signal : view.signals(journey)) {
      ObjectNode step = steps.get(signal.getStep());
      if (step != null) {
        step.withArrayProperty("signals").add(RecordJson.raw(RecordJson.text(signal)));
      }
    }
    newestByStep(open(journey))
        .forEach(
            (id, warning) -> {
              ObjectNode step = steps.get(id);
              if (step != null) {
                step.set("warning", RecordJson.raw(RecordJson.text(warning)));
              }
            });
    return steps;
  }

  private static Map<String, Warning> newestByStep(List<Warning> warnings) {
    Map<String, Warning> newest = new HashMap<>();
    warnings.forEach(
        warning ->
            newest.merge(warning.getStep(), warning, (a, b) -> b.getAt() > a.getAt() ? b : a));
    return newest;
  }

  private static ObjectNode mapped(Step step) {
    ObjectNode node =
        RecordJson.object()
            .put("step", step.id())
            .put("name", step.name())
            .put("owner", step.owner());
    ArrayNode next = node.putArray("next");
    step.next().forEach(next::add);
    ArrayNode sources = node.putArray("sources");
    step.sources().keySet().stream().sorted().map(Source::label).forEach(sources::add);
    return node;
  }
}
