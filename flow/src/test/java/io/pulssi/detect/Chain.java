package io.pulssi.detect;

import io.pulssi.baseline.BaselineMemory;
import io.pulssi.baseline.BaselineSettings;
import io.pulssi.baseline.RatedSlice;
import io.pulssi.baseline.SeasonalBaseline;
import io.pulssi.baseline.SeasonalCell;
import io.pulssi.baseline.StepHistory;
import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.state.HeapMemory;

/** Baseline and detection, one after the other, with their state. */
final class Chain {
  final HeapMemory<StepHistory> histories = new HeapMemory<>(StepHistory.LAYOUT);
  final HeapMemory<SeasonalCell> cells = new HeapMemory<>(SeasonalCell.LAYOUT);
  final HeapMemory<StepTrace> traces = new HeapMemory<>(StepTrace.LAYOUT);
  final HeapMemory<StepHours> hours = new HeapMemory<>(StepHours.LAYOUT);
  final HeapMemory<LoadBin> loads = new HeapMemory<>(LoadBin.LAYOUT);
  final HeapMemory<ThresholdCalibration> calibrations =
      new HeapMemory<>(ThresholdCalibration.LAYOUT);

  private final JourneyMap map;
  private final SeasonalBaseline baseline;
  private final Detector detector;

  Chain(JourneyMap map, int learningDays) {
    this.map = map;
    this.baseline = new SeasonalBaseline(new BaselineSettings(learningDays));
    this.detector = new Detector(DetectionSettings.shipped().withLearningDays(learningDays));
  }

  JudgedSlice judge(ClosedSlice slice) {
    RatedSlice rated = baseline.rate(slice, map, new BaselineMemory(histories, cells));
    return detector.judge(rated, map, new DetectMemory(traces, hours, loads, calibrations));
  }

  long bytesWritten() {
    return histories.bytesWritten()
        + cells.bytesWritten()
        + traces.bytesWritten()
        + hours.bytesWritten()
        + loads.bytesWritten()
        + calibrations.bytesWritten();
  }

  /** Bytes kept now. */
  long bytes() {
    return histories.bytes()
        + cells.bytes()
        + traces.bytes()
        + hours.bytes()
        + loads.bytes()
        + calibrations.bytes();
  }
}
