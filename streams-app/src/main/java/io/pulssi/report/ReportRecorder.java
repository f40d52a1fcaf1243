package io.pulssi.report;

import io.pulssi.emit.SliceListener;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.outcome.ScoredSlice;
import io.pulssi.warning.DecidedSlice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Receives every decided slice and keeps what the page will show. Not thread-safe. */
public final class ReportRecorder implements SliceListener {
  private final JourneyMaps maps;
  private final Map<String, JourneyRecord> journeys = new LinkedHashMap<>();

  /** For the journeys of these maps. */
  public ReportRecorder(JourneyMaps maps) {
    this.maps = maps;
    maps.byId().forEach((id, map) -> journeys.put(id, new JourneyRecord(map)));
  }

  @Override
  public void closed(DecidedSlice slice) {
    of(slice).add(slice);
  }

  @Override
  public void scored(ScoredSlice slice) {
    of(slice.decided()).take(slice.outcomes());
  }

  private JourneyRecord of(DecidedSlice slice) {
    String journey = slice.judged().rated().journey();
    return journeys.computeIfAbsent(journey, id -> new JourneyRecord(maps.journey(id)));
  }

  List<JourneyRecord> journeys() {
    return List.copyOf(journeys.values());
  }
}
