package io.pulssi.report;

import io.pulssi.emit.SliceListener;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.outcome.ScoredSlice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Receives every scored slice and keeps what the page shows. Not thread-safe. */
public final class ReportRecorder implements SliceListener {
  private final JourneyMaps maps;
  private final Map<String, JourneyRecord> journeys = new LinkedHashMap<>();

  /** For the journeys of these maps. */
  public ReportRecorder(JourneyMaps maps) {
    this.maps = maps;
    maps.byId().forEach((id, map) -> journeys.put(id, new JourneyRecord(map)));
  }

  @Override
  public void scored(ScoredSlice slice) {
    journeys.computeIfAbsent(slice.journey(), id -> new JourneyRecord(maps.journey(id))).add(slice);
  }

  List<JourneyRecord> journeys() {
    return List.copyOf(journeys.values());
  }
}
