package io.pulssi.runtime;

import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What has changed between two sets of journey maps, in words. */
final class MapChange {
  private MapChange() {}

  /** One part for each journey that changed, separated by semicolons; empty if none did. */
  static String between(JourneyMaps before, JourneyMaps after) {
    var journeys = new TreeSet<>(before.byId().keySet());
    journeys.addAll(after.byId().keySet());
    return String.join(
        "; ",
        journeys.stream()
            .map(id -> between(id, before.byId().get(id), after.byId().get(id)))
            .filter(change -> !change.isEmpty())
            .toList());
  }

  private static String between(
      String journey, @Nullable JourneyMap before, @Nullable JourneyMap after) {
    if (before == null) {
      return journey + " added";
    }
    if (after == null) {
      return journey + " removed";
    }
    return before.version().equals(after.version())
        ? ""
        : "%s changed from version %s to %s%s"
            .formatted(journey, before.version(), after.version(), steps(before, after));
  }

  private static String steps(JourneyMap before, JourneyMap after) {
    List<String> changes = new ArrayList<>();
    after.steps().keySet().stream()
        .filter(step -> !before.steps().containsKey(step))
        .forEach(step -> changes.add(step + " added"));
    for (Step step : before.steps().values()) {
      Step now = after.steps().get(step.id());
      if (now == null) {
        changes.add(step.id() + " removed");
      } else if (!now.owner().equals(step.owner())) {
        changes.add("%s moved from %s to %s".formatted(step.id(), step.owner(), now.owner()));
      }
    }
    return changes.isEmpty() ? "" : " (" + String.join(", ", changes) + ")";
  }
}
