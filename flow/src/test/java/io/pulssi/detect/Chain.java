package io.pulssi.detect;

import io.pulssi.baseline.Baseline;
import io.pulssi.baseline.BaselineMemory;
import io.pulssi.baseline.BaselineSettings;
import io.pulssi.baseline.Cell;
import io.pulssi.baseline.RatedSlice;
import io.pulssi.baseline.StepHistory;
import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.state.HeapMemory;

/** Baseline and detection, one after the other, with what they remember. */
final class Chain {
  final HeapMemory<StepHistory> histories = new HeapMemory<>(StepHistory.LAYOUT);
  final HeapMemory<Cell> cells = new HeapMemory<>(Cell.LAYOUT);
  final HeapMemory<StepTrace> traces = new HeapMemory<>(StepTrace.LAYOUT);
  final HeapMemory<StepHours> hours = new HeapMemory<>(StepHours.LAYOUT);
  final HeapMemory<LoadBin> loads = new HeapMemory<>(LoadBin.LAYOUT);
  final HeapMemory<Calibration> calibrations = new HeapMemory<>(Calibration.LAYOUT);

  private final JourneyMap map;
  private final Baseline baseline;
  private final Detector detector;

  Chain(JourneyMap map, int learningDays) {
    this.map = map;
    this.baseline = new Baseline(new BaselineSettings(learningDays));
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
