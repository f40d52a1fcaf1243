package io.pulssi.slice;

import io.pulssi.intake.Watermark;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which journeys a source's watermarks concern, and which watermarks a journey waits for. */
final class WatermarkRouting {
  private final CurrentMaps maps;
  private final Set<Source> rekeyed;

  /**
   * @param rekeyed sources whose watermarks come a second time, behind a re-key
   */
  WatermarkRouting(CurrentMaps maps, Set<Source> rekeyed) {
    this.maps = maps;
    this.rekeyed = rekeyed;
  }

  List<String> journeysOf(String watermarkSource) {
    String label =
        watermarkSource.endsWith(Watermark.KEYED)
            ? watermarkSource.substring(0, watermarkSource.length() - Watermark.KEYED.length())
            : watermarkSource;
    JourneyMaps now = maps.get();
    return now.byId().keySet().stream()
        .filter(id -> now.sourcesOf(id).stream().anyMatch(source -> source.label().equals(label)))
        .toList();
  }

  /** Labels of the watermarks that must have come before a slice of the journey can close. */
  List<String> sourcesOf(String journey) {
    List<String> labels = new ArrayList<>();
    for (Source source : maps.get().sourcesOf(journey)) {
      labels.add(source.label());
      if (rekeyed.contains(source)) {
        labels.add(source.label() + Watermark.KEYED);
      }
    }
    return labels;
  }

  @Nullable JourneyMap find(String journey) {
    return maps.find(journey);
  }

  /** Does something while the maps stay as they are. */
  void during(Runnable action) {
    maps.during(action);
  }
}
