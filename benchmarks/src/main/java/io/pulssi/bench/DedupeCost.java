package io.pulssi.bench;

import io.pulssi.intake.SeenEvents;
import io.pulssi.state.Memory;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The cost of {@code dedupe} without its store: processor time for each event, heap for each id.
 * Every tenth event comes twice. Arguments: events, and events a second of event time.
 */
public final class DedupeCost {
  private static final int ROUNDS = 5;
  private static final long GRACE_MILLIS = 120_000;

  private DedupeCost() {}

  /** Prints a line for each round. */
  public static void main(String[] args) {
    int events = args.length > 0 ? Integer.parseInt(args[0]) : 2_000_000;
    int eventsPerSecond = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
    for (int round = 0; round < ROUNDS; round++) {
      long heapBefore = heapBytes();
      long begun = cpuNanos();
      SeenEvents seen = new SeenEvents(new Nowhere(), List.of());
      int fresh = 0;
      for (int i = 0; i < events; i++) {
        long at = i * 1000L / eventsPerSecond;
        fresh += seen.isNew("event-" + (i % 10 == 9 ? i - 1 : i), at) ? 1 : 0;
        if (i % eventsPerSecond == 0) {
          seen.passed(at - GRACE_MILLIS);
        }
      }
      long nanos = cpuNanos() - begun;
      long heap = heapBytes() - heapBefore;
      System.out.printf(
          Locale.ROOT,
          "%,d events, %,d new: %.2f µs of processor time an event; %,d ids kept, %d bytes each%n",
          events,
          fresh,
          nanos / 1e3 / events,
          seen.size(),
          heap / seen.size());
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long heapBytes() {
    System.gc();
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return heap.getUsed();
  }

  /** Keeps nothing. */
  private static final class Nowhere implements Memory<Long> {
    @Override
    public @Nullable Long get(String key) {
      return null;
    }

    @Override
    public void put(String key, @Nullable Long value) {}
  }
}
