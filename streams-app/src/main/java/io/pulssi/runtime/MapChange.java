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
      return journey + " is new";
    }
    if (after == null) {
      return journey + " has left";
    }
    return before.version().equals(after.version())
        ? ""
        : "%s is %s, was %s%s"
            .formatted(journey, after.version(), before.version(), steps(before, after));
  }

  private static String steps(JourneyMap before, JourneyMap after) {
    List<String> changes = new ArrayList<>();
    after.steps().keySet().stream()
        .filter(step -> !before.steps().containsKey(step))
        .forEach(step -> changes.add(step + " is new"));
    for (Step step : before.steps().values()) {
      Step now = after.steps().get(step.id());
      if (now == null) {
        changes.add(step.id() + " has left");
      } else if (!now.owner().equals(step.owner())) {
        changes.add("%s is %s's, was %s's".formatted(step.id(), now.owner(), step.owner()));
      }
    }
    return changes.isEmpty() ? "" : " (" + String.join(", ", changes) + ")";
  }
}
