package io.pulssi.replay;

import io.pulssi.emit.SliceListener;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.outcome.ComplaintSurge;
import io.pulssi.outcome.ScoredSlice;
import io.pulssi.score.GroundTruth;
import io.pulssi.score.RunRecord;
import io.pulssi.score.RunScore;
import io.pulssi.score.TruthReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds complaint surges and, where the truth is known, scores pages against it. */
final class ReplayScoring implements SliceListener {
  private static final String TRUTH = "truth.json";

  private final Map<String, RunRecord> runs = new LinkedHashMap<>();
  private final @Nullable GroundTruth truth;

  private ReplayScoring(JourneyMaps maps, @Nullable GroundTruth truth) {
    maps.byId().forEach((journey, map) -> runs.put(journey, new RunRecord(map)));
    this.truth = truth;
  }

  /**
   * With the truth that lies beside the events, if it does.
   *
   * @throws IOException if it cannot be used
   */
  static ReplayScoring of(JourneyMaps maps, Path eventFolder) throws IOException {
    Path file = eventFolder.resolve(TRUTH);
    if (!Files.exists(file)) {
      return new ReplayScoring(maps, null);
    }
    if (maps.byId().size() != 1) {
      throw new IOException(
          "%s: given with %d journeys (expected: one, as it names steps alone)"
              .formatted(file, maps.byId().size()));
    }
    var only = maps.byId().values().iterator().next();
    return new ReplayScoring(maps, TruthReader.read(file, only.steps().keySet()));
  }

  @Override
  public void scored(ScoredSlice slice) {
    RunRecord run = runs.get(slice.journey());
    if (run != null) {
      run.see(slice);
    }
  }

  /** Surges of all journeys, by time and then step. */
  List<ComplaintSurge> surges() {
    List<ComplaintSurge> surges = new ArrayList<>();
    runs.values().forEach(run -> surges.addAll(run.ground().surges()));
    surges.sort(Comparator.comparingLong(ComplaintSurge::at).thenComparing(ComplaintSurge::step));
    return surges;
  }

  /** What lies beside the events; null if nothing does. */
  @Nullable GroundTruth truth() {
    return truth;
  }

  /** Null where the truth is not known. */
  @Nullable RunScore score() {
    GroundTruth known = truth;
    return known == null ? null : runs.values().iterator().next().score(known);
  }
}
