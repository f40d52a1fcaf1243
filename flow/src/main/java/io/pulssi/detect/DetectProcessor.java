package io.pulssi.detect;

import io.pulssi.baseline.RatedSlice;
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

/** Keeps the evidence in four stores and calls {@link Detector}. */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class DetectProcessor extends SliceProcessor<RatedSlice, JudgedSlice> {
  static final String TRACES = "detect-traces";
  static final String HOURS = "detect-hours";
  static final String LOADS = "detect-loads";
  static final String CALIBRATIONS = "detect-calibrations";

  private final Detector detector;
  private StepStores steps;
  private DetectMemory memory;

  private DetectProcessor(JourneyLookup journeys, DetectionSettings settings) {
    super(journeys);
    this.detector = new Detector(settings);
  }

  static ProcessorWithStores<String, RatedSlice, String, JudgedSlice> supplier(
      JourneyLookup journeys, DetectionSettings settings, StateStores stores) {
    return new ProcessorWithStores<>(
        () -> new DetectProcessor(journeys, settings),
        Set.of(
            stores.keyValue(TRACES, StepTrace.LAYOUT),
            stores.keyValue(HOURS, StepHours.LAYOUT),
            stores.keyValue(LOADS, LoadBin.LAYOUT),
            stores.keyValue(CALIBRATIONS, ThresholdCalibration.LAYOUT)));
  }

  @Override
  protected void open(ProcessorContext<String, JudgedSlice> context) {
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
  protected JudgedSlice take(RatedSlice slice, JourneyMap map) {
    steps.follow(slice.journey(), map.version(), map.steps().keySet());
    return detector.judge(slice, map, memory);
  }

  @Override
  protected JudgedSlice end(RatedSlice slice) {
    steps.follow(slice.journey(), "", Set.of());
    return JudgedSlice.of(slice, SliceEvidence.none());
  }
}
