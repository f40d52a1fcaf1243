package io.pulssi.slice;

import io.pulssi.signal.Observation;
import io.pulssi.state.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The summaries of one task that have not been sent yet.
 *
 * <p>Each change is written to the store, so that a crash loses nothing. The copies on the heap
 * avoid reading it back.
 */
final class PendingSummaries {
  /**
   * Summaries held at most; more are sent without waiting for the next watermark. Bounds the heap
   * while a task catches up.
   */
  static final int MAX = 10_000;

  private final Memory<StepSummary> memory;
  private final TreeMap<StepMinute, StepSummary> pending = new TreeMap<>();

  PendingSummaries(Memory<StepSummary> memory, Iterable<Map.Entry<String, StepSummary>> kept) {
    this.memory = memory;
    kept.forEach(entry -> pending.put(StepMinute.parse(entry.getKey()), entry.getValue()));
  }

  void add(Observation observation) {
    StepMinute about = StepMinute.of(observation.journeyStep(), observation.at());
    StepSummary summary = pending.computeIfAbsent(about, any -> new StepSummary()).add(observation);
    memory.put(about.key(), summary);
  }

  boolean isFull() {
    return pending.size() >= MAX;
  }

  /** Removes and returns all summaries, in the order of step and minute. */
  List<Map.Entry<StepMinute, StepSummary>> drain() {
    return drainUpTo(Long.MAX_VALUE);
  }

  /**
   * Removes and returns the summaries of complete minutes, in the order of step and minute. A
   * minute that is not over stays; otherwise it would be sent again after every watermark in it.
   *
   * @param time the watermark, epoch milliseconds
   */
  List<Map.Entry<StepMinute, StepSummary>> drainUpTo(long time) {
    List<Map.Entry<StepMinute, StepSummary>> drained = new ArrayList<>();
    for (Map.Entry<StepMinute, StepSummary> entry : pending.entrySet()) {
      if (entry.getKey().end() <= time) {
        drained.add(Map.entry(entry.getKey(), entry.getValue()));
      }
    }
    for (Map.Entry<StepMinute, StepSummary> entry : drained) {
      memory.put(entry.getKey().key(), null);
      pending.remove(entry.getKey());
    }
    return drained;
  }
}
