package io.pulssi.outcome;

import static java.util.Objects.requireNonNull;

import io.pulssi.journey.JourneyMap;
import io.pulssi.state.StateStores;
import io.pulssi.state.StepStores;
import io.pulssi.state.StoreMemory;
import io.pulssi.state.StoredProcessor;
import io.pulssi.warning.DecidedSlice;
import io.pulssi.warning.TrackRecord;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** Keeps pages, surges and complaints of its journeys in stores and asks {@link Scorer}. */
final class OutcomeProcessor
    extends ContextualProcessor<String, DecidedSlice, String, ScoredSlice> {
  static final String LEDGERS = "outcome-ledgers";
  static final String COMPLAINTS = "outcome-complaints";

  static final String LEVELS = "outcome-harm-levels";
  static final String MODELS = "outcome-harm-models";

  private final Function<String, @Nullable JourneyMap> maps;
  private final String records;
  private final Scorer scorer = new Scorer();
  private @Nullable StepStores steps;
  private @Nullable OutcomeMemory memory;

  private OutcomeProcessor(Function<String, @Nullable JourneyMap> maps, String records) {
    this.maps = maps;
    this.records = records;
  }

  static ProcessorSupplier<String, DecidedSlice, String, ScoredSlice> supplier(
      Function<String, @Nullable JourneyMap> maps,
      StateStores stores,
      StoreBuilder<KeyValueStore<String, TrackRecord>> records) {
    return new StoredProcessor<>(
        () -> new OutcomeProcessor(maps, records.name()),
        Set.of(
            records,
            stores.keyValue(LEDGERS, new LedgerFormat()),
            stores.keyValue(COMPLAINTS, new SurgesFormat()),
            stores.keyValue(LEVELS, HarmLevel.FORMAT),
            stores.keyValue(MODELS, HarmModel.FORMAT)));
  }

  @Override
  public void init(ProcessorContext<String, ScoredSlice> context) {
    super.init(context);
    KeyValueStore<String, Surges> complaints = context.getStateStore(COMPLAINTS);
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
  public void process(Record<String, DecidedSlice> slice) {
    context().forward(slice.withValue(score(slice.key(), slice.value(), maps.apply(slice.key()))));
  }

  /** Nobody complains any more about a step that left; how pages fared is remembered. */
  private ScoredSlice score(String journey, DecidedSlice slice, @Nullable JourneyMap map) {
    if (map == null) {
      requireNonNull(steps).follow(journey, "", Set.of());
      return new ScoredSlice(slice, List.of(), new TreeMap<>(), 0);
    }
    requireNonNull(steps).follow(journey, map.version(), map.steps().keySet());
    return scorer.score(slice, map, requireNonNull(memory));
  }
}
