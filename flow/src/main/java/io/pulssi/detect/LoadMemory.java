package io.pulssi.detect;

import io.pulssi.state.Memory;
import java.util.Map;
import java.util.TreeMap;

/** The load bins of one journey during one slice. Each is read once and written once. */
final class LoadMemory {
  private final String journey;
  private final Memory<LoadBin> memory;
  private final Map<String, LoadBin> read = new TreeMap<>();

  LoadMemory(String journey, Memory<LoadBin> memory) {
    this.journey = journey;
    this.memory = memory;
  }

  /** The step's own bin. */
  LoadBin own(String step, int bin) {
    return at(journey + '/' + step + '/' + bin);
  }

  /** The bin of all steps together. */
  LoadBin pooled(int bin) {
    return at(journey + '/' + bin);
  }

  /** Writes all bins that were read. */
  void save() {
    read.forEach(memory::put);
  }

  private LoadBin at(String key) {
    return read.computeIfAbsent(
        key,
        k -> {
          LoadBin known = memory.get(k);
          return known == null ? new LoadBin() : known;
        });
  }
}
