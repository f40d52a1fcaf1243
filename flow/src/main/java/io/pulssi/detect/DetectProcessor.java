package io.pulssi.detect;

import static java.util.Objects.requireNonNull;

import io.pulssi.baseline.RatedSlice;
import io.pulssi.journey.JourneyMap;
import io.pulssi.state.StateStores;
import io.pulssi.state.StepStores;
import io.pulssi.state.StoreMemory;
import io.pulssi.state.StoredProcessor;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps the evidence in four stores and asks {@link Detector}. */
final class DetectProcessor extends ContextualProcessor<String, RatedSlice, String, JudgedSlice> {
  static final String TRACES = "detect-traces";
  static final String HOURS = "detect-hours";
  static final String LOADS = "detect-loads";
  static final String CALIBRATIONS = "detect-calibrations";

  private final Function<String, @Nullable JourneyMap> maps;
  private final Detector detector;
  private @Nullable StepStores steps;
  private @Nullable DetectMemory memory;

  private DetectProcessor(Function<String, @Nullable JourneyMap> maps, Detector detector) {
    this.maps = maps;
    this.detector = detector;
  }

  static ProcessorSupplier<String, RatedSlice, String, JudgedSlice> supplier(
      Function<String, @Nullable JourneyMap> maps, DetectionSettings settings, StateStores stores) {
    return new StoredProcessor<>(
        () -> new DetectProcessor(maps, new Detector(settings)),
        Set.of(
            stores.keyValue(TRACES, DetectMemory.traceFormat()),
            stores.keyValue(HOURS, DetectMemory.hoursFormat()),
            stores.keyValue(LOADS, DetectMemory.loadFormat()),
            stores.keyValue(CALIBRATIONS, DetectMemory.calibrationFormat())));
  }

  @Override
  public void init(ProcessorContext<String, JudgedSlice> context) {
    super.init(context);
    KeyValueStore<String, StepTrace> traces = context.getStateStore(TRACES);
    KeyValueStore<String, StepHours> hours = context.getStateStore(HOURS);
    steps = new StepStores(List.of(traces, hours));
    memory =
        new DetectMemory(
            new StoreMemory<>(traces),
            new StoreMemory<>(hours),
            new StoreMemory<>(context.getStateStore(LOADS)),
            new StoreMemory<>(context.getStateStore(CALIBRATIONS)));
  }

  @Override
  public void process(Record<String, RatedSlice> slice) {
    context().forward(slice.withValue(judge(slice.value(), maps.apply(slice.key()))));
  }

  /** There is no evidence against a journey that is not watched, nor against a step that left. */
  private JudgedSlice judge(RatedSlice slice, @Nullable JourneyMap map) {
    if (map == null) {
      requireNonNull(steps).follow(slice.journey(), "", Set.of());
      return new JudgedSlice(slice, null, new TreeMap<>());
    }
    requireNonNull(steps).follow(slice.journey(), map.version(), map.steps().keySet());
    return detector.judge(slice, map, requireNonNull(memory));
  }
}
