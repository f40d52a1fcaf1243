package io.pulssi.slice;

import io.pulssi.intake.Watermark;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which journeys a source's watermarks concern, and which watermarks a journey waits for. */
final class Audience {
  private final JourneyMaps maps;
  private final Set<Source> rekeyed;

  /**
   * @param rekeyed sources whose watermarks come a second time, behind a re-key
   */
  Audience(JourneyMaps maps, Set<Source> rekeyed) {
    this.maps = maps;
    this.rekeyed = rekeyed;
  }

  List<String> journeysOf(String watermarkSource) {
    String label =
        watermarkSource.endsWith(Watermark.KEYED)
            ? watermarkSource.substring(0, watermarkSource.length() - Watermark.KEYED.length())
            : watermarkSource;
    return maps.byId().keySet().stream()
        .filter(id -> maps.sourcesOf(id).stream().anyMatch(source -> source.label().equals(label)))
        .toList();
  }

  /** Labels of the watermarks that must have come before a slice of the journey can close. */
  List<String> sourcesOf(String journey) {
    List<String> labels = new ArrayList<>();
    for (Source source : maps.sourcesOf(journey)) {
      labels.add(source.label());
      if (rekeyed.contains(source)) {
        labels.add(source.label() + Watermark.KEYED);
      }
    }
    return labels;
  }

  boolean knows(String journey) {
    return maps.byId().containsKey(journey);
  }

  int stepCount(String journey) {
    return Math.max(1, maps.journey(journey).steps().size());
  }

  String mapVersion(String journey) {
    return maps.journey(journey).version();
  }
}
