package io.pulssi.warning;

import io.pulssi.cause.TracedSlice;
import io.pulssi.journey.JourneyLookup;
import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.SliceProcessor;
import io.pulssi.state.ProcessorWithStores;
import io.pulssi.state.StepStores;
import io.pulssi.state.StoreMemory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the warnings of its journeys in a store and asks {@link WarningDecider}. */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class WarningProcessor extends SliceProcessor<TracedSlice, DecidedSlice> {
  private final WarningDecider decider = new WarningDecider();
  private StepStores steps;
  private StoreMemory<StepMemory> memory;
  private StoreMemory<TrackRecord> records;

  private WarningProcessor(JourneyLookup journeys) {
    super(journeys);
  }

  static ProcessorWithStores<String, TracedSlice, String, DecidedSlice> supplier(
      JourneyLookup journeys, WarningStores stores) {
    return new ProcessorWithStores<>(
        () -> new WarningProcessor(journeys), Set.of(stores.episodes(), stores.records()));
  }

  @Override
  protected void open(ProcessorContext<String, DecidedSlice> context) {
    KeyValueStore<String, StepMemory> episodes = context.getStateStore(WarningStores.EPISODES);
    steps = new StepStores(List.of(episodes));
    memory = new StoreMemory<>(episodes);
    records = new StoreMemory<>(context.getStateStore(WarningStores.RECORDS));
  }

  @Override
  protected DecidedSlice take(TracedSlice slice, JourneyMap map) {
    Set<String> known = new HashSet<>(map.steps().keySet());
    known.add(JourneyMap.WHOLE);
    TrackRecord record = records.get(slice.journey());
    return decider.decide(
        slice,
        map,
        memory,
        record == null ? TrackRecord.NONE : record,
        steps.left(slice.journey(), map.version(), known));
  }

  @Override
  protected DecidedSlice end(TracedSlice slice) {
    return decider.end(slice, memory, steps.left(slice.journey(), "", Set.of()));
  }
}
