package io.pulssi.console;

import io.pulssi.event.StepStatus;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Step;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Names of steps and time zones of journeys. */
final class StepNames {
  private final Supplier<Map<String, JourneyMap>> maps;

  StepNames(Supplier<Map<String, JourneyMap>> maps) {
    this.maps = maps;
  }

  /** The step's name, or its id where no map knows it. */
  String name(String journey, String step) {
    if (step.equals("*")) {
      return "Many steps at once";
    }
    JourneyMap map = maps.get().get(journey);
    Step found = map == null ? null : map.steps().get(step);
    return found == null ? step : found.name();
  }

  /** UTC where no map knows the journey. */
  ZoneId zone(String journey) {
    JourneyMap map = maps.get().get(journey);
    return map == null ? ZoneId.of("UTC") : map.timezone();
  }

  /** The statuses of one journey in the order of its map, unknown steps last. */
  List<StepStatus> inOrder(List<StepStatus> statuses) {
    return statuses.stream().sorted(Comparator.comparingInt(this::position)).toList();
  }

  private int position(StepStatus status) {
    JourneyMap map = maps.get().get(status.getJourney());
    int position = map == null ? -1 : List.copyOf(map.steps().keySet()).indexOf(status.getStep());
    return position < 0 ? Integer.MAX_VALUE : position;
  }
}
