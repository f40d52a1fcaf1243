package io.pulssi.bench;

import io.pulssi.baseline.BaselineMemory;
import io.pulssi.baseline.SeasonalCell;
import io.pulssi.baseline.StepHistory;
import io.pulssi.cause.CauseMemory;
import io.pulssi.cause.JourneyTrail;
import io.pulssi.cause.StepTrail;
import io.pulssi.detect.DetectMemory;
import io.pulssi.detect.LoadBin;
import io.pulssi.detect.StepHours;
import io.pulssi.detect.StepTrace;
import io.pulssi.detect.ThresholdCalibration;
import io.pulssi.slice.OpenSlices;
import io.pulssi.slice.StepSummary;
import io.pulssi.state.Layout;
import io.pulssi.state.Memory;
import io.pulssi.warning.StepMemory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** All stores of the second half of the flow, under their names in the flow. */
final class BenchmarkStores {
  private final StateKeeping keeping;
  private final Map<String, Memory<?>> byName = new LinkedHashMap<>();

  final Memory<StepSummary> open;
  final Memory<OpenSlices.Progress> progress;
  final BaselineMemory baseline;
  final DetectMemory detect;
  final CauseMemory cause;
  final Memory<StepMemory> episodes;

  BenchmarkStores(StateKeeping keeping) {
    this.keeping = keeping;
    this.open = store("slice-open", StepSummary.LAYOUT);
    this.progress = store("slice-progress", OpenSlices.Progress.LAYOUT);
    this.baseline =
        new BaselineMemory(
            store("baseline-histories", StepHistory.LAYOUT),
            store("baseline-cells", SeasonalCell.LAYOUT));
    this.detect =
        new DetectMemory(
            store("detect-traces", StepTrace.LAYOUT),
            store("detect-hours", StepHours.LAYOUT),
            store("detect-loads", LoadBin.LAYOUT),
            store("detect-calibrations", ThresholdCalibration.LAYOUT));
    this.cause =
        new CauseMemory(
            store("cause-trails", StepTrail.LAYOUT), store("cause-journeys", JourneyTrail.LAYOUT));
    this.episodes = store("warning-episodes", StepMemory.LAYOUT);
  }

  private <V> Memory<V> store(String name, Layout<V> layout) {
    Memory<V> memory = keeping.memory(layout);
    byName.put(name, memory);
    return memory;
  }

  /** The stores that keep bytes, by name; none if state is kept as objects. */
  Map<String, BytesMemory<?>> byteStores() {
    var bytes = new LinkedHashMap<String, BytesMemory<?>>();
    byName.forEach(
        (name, memory) -> {
          if (memory instanceof BytesMemory<?> kept) {
            bytes.put(name, kept);
          }
        });
    return bytes;
  }

  /**
   * Copies everything from stores that keep bytes, under other keys.
   *
   * @param rename the new key of an old one
   */
  void copy(BenchmarkStores taught, UnaryOperator<String> rename) {
    copy(taught.progress, progress, rename);
    copy(taught.baseline.histories(), baseline.histories(), rename);
    copy(taught.baseline.cells(), baseline.cells(), rename);
    copy(taught.detect.traces(), detect.traces(), rename);
    copy(taught.detect.hours(), detect.hours(), rename);
    copy(taught.detect.loads(), detect.loads(), rename);
    copy(taught.detect.calibrations(), detect.calibrations(), rename);
    copy(taught.cause.steps(), cause.steps(), rename);
    copy(taught.cause.journeys(), cause.journeys(), rename);
    copy(taught.episodes, episodes, rename);
  }

  private static <V> void copy(Memory<V> from, Memory<V> to, UnaryOperator<String> rename) {
    if (!(from instanceof BytesMemory<V> bytes)) {
      throw new IllegalArgumentException("stores that keep objects (expected: bytes)");
    }
    for (String key : bytes.keys()) {
      to.put(rename.apply(key), bytes.get(key));
    }
  }
}
