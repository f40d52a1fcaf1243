package io.pulssi.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pulssi.event.StepStatus;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import io.pulssi.view.OutputView;
import io.pulssi.view.RecordJson;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * API answers about a journey's sources: {@code silent} if a step is blind for it, {@code unheard}
 * if none of its signals was ever seen, else {@code ok}.
 */
final class SourceAnswers {
  private final Supplier<Map<String, JourneyMap>> maps;
  private final OutputView view;

  SourceAnswers(Supplier<Map<String, JourneyMap>> maps, OutputView view) {
    this.maps = maps;
    this.view = view;
  }

  ArrayNode of(String journey) {
    Map<String, List<String>> blind = new HashMap<>();
    for (StepStatus status : view.statuses(journey)) {
      for (String source : status.getBlind()) {
        blind.computeIfAbsent(source, id -> new ArrayList<>()).add(status.getStep());
      }
    }
    Map<Source, Long> heard = view.heard(journey);
    ArrayNode sources = RecordJson.array();
    for (Source source : sources(journey, heard.keySet(), blind.keySet())) {
      List<String> steps = blind.getOrDefault(source.label(), List.of());
      Long lastAt = heard.get(source);
      ObjectNode node =
          RecordJson.object()
              .put("source", source.label())
              .put("state", state(!steps.isEmpty(), lastAt != null));
      ArrayNode ids = node.putArray("steps");
      steps.forEach(ids::add);
      if (lastAt != null) {
        node.put("lastAt", RecordJson.time(lastAt));
      }
      sources.add(node);
    }
    return sources;
  }

  private Set<Source> sources(String journey, Set<Source> heard, Set<String> blind) {
    Set<Source> sources = EnumSet.noneOf(Source.class);
    JourneyMap map = maps.get().get(journey);
    if (map != null) {
      sources.addAll(map.sources());
    }
    sources.addAll(heard);
    blind.forEach(label -> Source.ofLabel(label).ifPresent(sources::add));
    return sources;
  }

  private static String state(boolean silent, boolean heard) {
    return silent ? "silent" : heard ? "ok" : "unheard";
  }
}
