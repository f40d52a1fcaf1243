package io.pulssi.slice;

import io.pulssi.signal.Observation;
import io.pulssi.state.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Summaries of one task that have not been sent yet.
 *
 * <p>Each change is written through to the memory, so that a crash between two drains loses
 * nothing; the copies on the heap only save reading it back.
 */
final class PendingSummaries {
  /**
   * More than this are sent on without waiting for the next watermark: a bound on memory while
   * catching up.
   */
  static final int MAX = 10_000;

  private final Memory<StepSummary> memory;
  private final TreeMap<StepMinute, StepSummary> pending = new TreeMap<>();

  PendingSummaries(Memory<StepSummary> memory, Iterable<Map.Entry<String, StepSummary>> kept) {
    this.memory = memory;
    kept.forEach(entry -> pending.put(StepMinute.parse(entry.getKey()), entry.getValue()));
  }

  void add(Observation observation) {
    StepMinute about = StepMinute.of(observation.place(), observation.at());
    StepSummary summary = pending.computeIfAbsent(about, any -> new StepSummary()).add(observation);
    memory.put(about.key(), summary);
  }

  boolean isFull() {
    return pending.size() >= MAX;
  }

  /** Takes all summaries out, in the order of step and minute. */
  List<Map.Entry<StepMinute, StepSummary>> drain() {
    return drainUpTo(Long.MAX_VALUE);
  }

  /**
   * Takes out the summaries of minutes that are over, in the order of step and minute. The minutes
   * in which time stands stay, or each of them would be sent on as often as a watermark passes
   * through it.
   *
   * @param time how far time has come, epoch milliseconds
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
