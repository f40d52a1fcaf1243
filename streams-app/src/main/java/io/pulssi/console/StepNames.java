package io.pulssi.console;

import io.pulssi.event.StepStatus;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Names of steps, and times in the zone of a journey. */
final class StepNames {
  /** With an offset, as zone abbreviations differ between JDKs. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

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

  /** A time in the journey's zone, such as {@code 1999-10-31 12:05 +02:00}. */
  String time(String journey, long epochMillis) {
    JourneyMap map = maps.get().get(journey);
    ZoneId zone = map == null ? ZoneId.of("UTC") : map.timezone();
    return TIME.format(Instant.ofEpochMilli(epochMillis).atZone(zone));
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
