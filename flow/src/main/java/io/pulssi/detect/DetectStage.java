package io.pulssi.detect;

import io.pulssi.baseline.RatedSlice;
import io.pulssi.journey.JourneyMap;
import io.pulssi.state.StateStores;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.jspecify.annotations.Nullable;

/** Rated slices in, judged slices out; both keyed by journey. */
public final class DetectStage {
  private final Function<String, @Nullable JourneyMap> maps;
  private final DetectionSettings settings;
  private final StateStores stores;

  /**
   * A stage that looks journeys up by id and keeps its evidence in stores of this kind.
   *
   * @param maps gives null for a journey that is not watched
   */
  public DetectStage(
      Function<String, @Nullable JourneyMap> maps, DetectionSettings settings, StateStores stores) {
    this.maps = maps;
    this.settings = settings;
    this.stores = stores;
  }

  /** Adds the stage to the flow. */
  public KStream<String, JudgedSlice> judge(KStream<String, RatedSlice> rated) {
    return rated.process(
        DetectProcessor.supplier(maps, settings, stores), Named.as("detect-evidence"));
  }
}
