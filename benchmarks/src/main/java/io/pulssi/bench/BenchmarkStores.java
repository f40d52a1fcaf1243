package io.pulssi.bench;

import io.pulssi.baseline.BaselineMemory;
import io.pulssi.detect.DetectMemory;
import io.pulssi.slice.OpenSlices;
import io.pulssi.slice.ProgressFormat;
import io.pulssi.slice.Summary;
import io.pulssi.slice.SummaryFormat;
import io.pulssi.state.Memory;
import io.pulssi.state.StateFormat;
import io.pulssi.warning.StepMemory;
import io.pulssi.warning.StepMemoryFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** All stores of the second half of the flow, under their names in the flow. */
final class BenchmarkStores {
  private final StateKeeping keeping;
  private final Map<String, Memory<?>> byName = new LinkedHashMap<>();

  final Memory<Summary> open;
  final Memory<OpenSlices.Progress> progress;
  final BaselineMemory baseline;
  final DetectMemory detect;
  final Memory<StepMemory> episodes;

  BenchmarkStores(StateKeeping keeping) {
    this.keeping = keeping;
    this.open = store("slice-open", new SummaryFormat());
    this.progress = store("slice-progress", new ProgressFormat());
    this.baseline =
        new BaselineMemory(
            store("baseline-histories", BaselineMemory.historyFormat()),
            store("baseline-cells", BaselineMemory.cellFormat()));
    this.detect =
        new DetectMemory(
            store("detect-traces", DetectMemory.traceFormat()),
            store("detect-hours", DetectMemory.hoursFormat()),
            store("detect-loads", DetectMemory.loadFormat()),
            store("detect-calibrations", DetectMemory.calibrationFormat()));
    this.episodes = store("warning-episodes", new StepMemoryFormat());
  }

  private <V> Memory<V> store(String name, StateFormat<V> format) {
    Memory<V> memory = keeping.memory(format);
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
