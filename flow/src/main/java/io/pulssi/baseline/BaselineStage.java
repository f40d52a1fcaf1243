package io.pulssi.baseline;

import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.state.StateStores;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.jspecify.annotations.Nullable;

/** Closed slices in, rated slices out; both keyed by journey. */
public final class BaselineStage {
  private final Function<String, @Nullable JourneyMap> maps;
  private final BaselineSettings settings;
  private final StateStores stores;

  /**
   * A stage that looks journeys up by id and keeps what is usual in stores of this kind.
   *
   * @param maps gives null for a journey that is not watched
   */
  public BaselineStage(
      Function<String, @Nullable JourneyMap> maps, BaselineSettings settings, StateStores stores) {
    this.maps = maps;
    this.settings = settings;
    this.stores = stores;
  }

  /** Adds the stage to the flow. */
  public KStream<String, RatedSlice> rate(KStream<String, ClosedSlice> closed) {
    return closed.process(
        BaselineProcessor.supplier(maps, settings, stores), Named.as("baseline-rate"));
  }
}
