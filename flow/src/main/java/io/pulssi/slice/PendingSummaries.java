package io.pulssi.slice;

import io.pulssi.signal.Observation;
import io.pulssi.state.Memory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The summaries of one task that have not been sent yet. A store keeps them too, so a crash loses
 * nothing.
 */
final class PendingSummaries {
  /**
   * Summaries held at most; more are sent without waiting for the next watermark. Bounds the heap
   * while a task catches up.
   */
  static final int MAX = 10_000;

  private final Memory<StepSummary> memory;
  private final Map<StepMinute, Pending> pending = new HashMap<>();

  PendingSummaries(Memory<StepSummary> memory, Iterable<Map.Entry<String, StepSummary>> kept) {
    this.memory = memory;
    kept.forEach(
        entry ->
            pending.put(
                StepMinute.parse(entry.getKey()), new Pending(entry.getKey(), entry.getValue())));
  }

  void add(Observation observation) {
    StepMinute about = StepMinute.of(observation.journeyStep(), observation.at());
    Pending summary = pending.get(about);
    if (summary == null) {
      summary = new Pending(about.key(), new StepSummary());
      pending.put(about, summary);
    }
    memory.put(summary.key(), summary.summary().add(observation));
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
    pending
        .entrySet()
        .removeIf(
            entry -> {
              boolean complete = entry.getKey().end() <= time;
              if (complete) {
                memory.put(entry.getValue().key(), null);
                drained.add(Map.entry(entry.getKey(), entry.getValue().summary()));
              }
              return complete;
            });
    drained.sort(Map.Entry.comparingByKey());
    return drained;
  }

  /**
   * A summary that has not been sent.
   *
   * @param key in memory
   */
  private record Pending(String key, StepSummary summary) {}
}
