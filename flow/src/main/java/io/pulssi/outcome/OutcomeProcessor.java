package io.pulssi.outcome;

import io.pulssi.journey.JourneyLookup;
import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.SliceProcessor;
import io.pulssi.state.ProcessorWithStores;
import io.pulssi.state.StateStores;
import io.pulssi.state.StepStores;
import io.pulssi.state.StoreMemory;
import io.pulssi.warning.DecidedSlice;
import io.pulssi.warning.TrackRecord;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** Keeps pages, surges and complaints of its journeys in stores and calls {@link OutcomeScorer}. */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class OutcomeProcessor extends SliceProcessor<DecidedSlice, ScoredSlice> {
  static final String LEDGERS = "outcome-ledgers";
  static final String COMPLAINTS = "outcome-complaints";
  static final String LEVELS = "outcome-harm-levels";
  static final String MODELS = "outcome-harm-models";

  private final String records;
  private final OutcomeScorer scorer = new OutcomeScorer();
  private StepStores steps;
  private OutcomeMemory memory;

  private OutcomeProcessor(JourneyLookup journeys, String records) {
    super(journeys);
    this.records = records;
  }

  static ProcessorWithStores<String, DecidedSlice, String, ScoredSlice> supplier(
      JourneyLookup journeys,
      StateStores stores,
      StoreBuilder<KeyValueStore<String, TrackRecord>> records) {
    return new ProcessorWithStores<>(
        () -> new OutcomeProcessor(journeys, records.name()),
        Set.of(
            records,
            stores.keyValue(LEDGERS, PageLedger.LAYOUT),
            stores.keyValue(COMPLAINTS, SurgeFinder.LAYOUT),
            stores.keyValue(LEVELS, HarmLevel.LAYOUT),
            stores.keyValue(MODELS, HarmModel.LAYOUT)));
  }

  @Override
  protected void open(ProcessorContext<String, ScoredSlice> context) {
    KeyValueStore<String, SurgeFinder> complaints = context.getStateStore(COMPLAINTS);
    KeyValueStore<String, HarmLevel> levels = context.getStateStore(LEVELS);
    steps = new StepStores(List.of(complaints, levels));
    memory =
        new OutcomeMemory(
            new StoreMemory<>(context.getStateStore(LEDGERS)),
            new StoreMemory<>(complaints),
            new StoreMemory<>(levels),
            new StoreMemory<>(context.getStateStore(MODELS)),
            new StoreMemory<>(context.getStateStore(records)));
  }

  @Override
  protected ScoredSlice take(DecidedSlice slice, JourneyMap map) {
    steps.follow(slice.journey(), map.version(), map.steps().keySet());
    return scorer.score(slice, map, memory);
  }

  /** Complaints of steps that left the map are dropped; outcomes of pages stay. */
  @Override
  protected ScoredSlice end(DecidedSlice slice) {
    steps.follow(slice.journey(), "", Set.of());
    return ScoredSlice.of(slice, List.of(), new TreeMap<>(), 0);
  }
}
