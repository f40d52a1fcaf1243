package io.pulssi.cause;

import io.pulssi.detect.JudgedSlice;
import io.pulssi.journey.JourneyLookup;
import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.SliceProcessor;
import io.pulssi.state.ProcessorWithStores;
import io.pulssi.state.StateStores;
import io.pulssi.state.StepStores;
import io.pulssi.state.StoreMemory;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** Keeps the trails of steps and journeys in two stores and asks {@link CauseTracing}. */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class CauseProcessor extends SliceProcessor<JudgedSlice, TracedSlice> {
  static final String TRAILS = "cause-trails";
  static final String JOURNEYS = "cause-journeys";

  private final CauseTracing tracing = new CauseTracing();
  private final String earlierStore;
  private StepStores steps;
  private CauseMemory memory;

  private CauseProcessor(JourneyLookup journeys, String earlierStore) {
    super(journeys);
    this.earlierStore = earlierStore;
  }

  static ProcessorWithStores<String, JudgedSlice, String, TracedSlice> supplier(
      JourneyLookup journeys, StateStores stores, StoreBuilder<?> earlier) {
    return new ProcessorWithStores<>(
        () -> new CauseProcessor(journeys, earlier.name()),
        Set.of(
            stores.keyValue(TRAILS, StepTrail.LAYOUT),
            stores.keyValue(JOURNEYS, JourneyTrail.LAYOUT),
            earlier));
  }

  @Override
  protected void open(ProcessorContext<String, TracedSlice> context) {
    KeyValueStore<String, StepTrail> trails = context.getStateStore(TRAILS);
    KeyValueStore<String, ? extends HoldsEarlierTrail> earlier =
        context.getStateStore(earlierStore);
    steps = new StepStores(List.of(trails));
    memory =
        new CauseMemory(
            new StoreMemory<>(trails),
            new StoreMemory<>(context.getStateStore(JOURNEYS)),
            key -> {
              HoldsEarlierTrail holder = earlier.get(key);
              return holder == null ? null : holder.earlierTrail();
            });
  }

  @Override
  protected TracedSlice take(JudgedSlice slice, JourneyMap map) {
    steps.follow(slice.journey(), map.version(), map.steps().keySet());
    return tracing.trace(slice, map, memory);
  }

  @Override
  protected TracedSlice end(JudgedSlice slice) {
    steps.follow(slice.journey(), "", Set.of());
    memory.journeys().put(slice.journey(), null);
    return TracedSlice.of(slice, SliceCauses.none());
  }
}
