package io.pulssi.detect;

import io.pulssi.baseline.RatedSlice;
import io.pulssi.journey.JourneyMap;
import io.pulssi.state.StateStores;
import io.pulssi.state.StoreMemory;
import io.pulssi.state.StoredProcessor;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Keeps the evidence in four stores and asks {@link Detector}. */
final class DetectProcessor extends ContextualProcessor<String, RatedSlice, String, JudgedSlice> {
  static final String TRACES = "detect-traces";
  static final String HOURS = "detect-hours";
  static final String LOADS = "detect-loads";
  static final String CALIBRATIONS = "detect-calibrations";

  private final Function<String, @Nullable JourneyMap> maps;
  private final Detector detector;
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
    memory =
        new DetectMemory(
            new StoreMemory<>(context.getStateStore(TRACES)),
            new StoreMemory<>(context.getStateStore(HOURS)),
            new StoreMemory<>(context.getStateStore(LOADS)),
            new StoreMemory<>(context.getStateStore(CALIBRATIONS)));
  }

  /** A journey that is no longer watched ends here. */
  @Override
  public void process(Record<String, RatedSlice> slice) {
    JourneyMap map = maps.apply(slice.key());
    DetectMemory kept = memory;
    if (map != null && kept != null) {
      context().forward(slice.withValue(detector.judge(slice.value(), map, kept)));
    }
  }
}
