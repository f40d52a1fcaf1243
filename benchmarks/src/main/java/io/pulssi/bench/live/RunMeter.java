package io.pulssi.bench.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Measures a process from outside while it reads: from the commit that ends the warm-up until all
 * input is committed, and all that the process itself put between its own parts by then.
 */
final class RunMeter {
  private static final long EVERY_MILLIS = 100;
  private static final long PATIENCE_NANOS = Duration.ofMinutes(3).toNanos();

  private final GroupProgress group;
  private final Set<String> inputs;
  private final long warmUp;
  private final long total;
  private final ProcessHandle broker;

  /**
   * @param warmUp events before measuring begins
   * @param total events in the inputs
   */
  RunMeter(
      GroupProgress group,
      Collection<String> inputs,
      long warmUp,
      long total,
      ProcessHandle broker) {
    this.group = group;
    this.inputs = Set.copyOf(inputs);
    this.warmUp = warmUp;
    this.total = total;
    this.broker = broker;
  }

  /**
   * Returns when all is read.
   *
   * @param progress gets the number of events read so far
   * @throws IOException if the process ends or stands still before
   */
  Figures watch(ChildJvm process, LongConsumer progress)
      throws IOException, InterruptedException, ExecutionException {
    @Nullable Moment begin = null;
    @Nullable Map<TopicPartition, Long> ownEnds = null;
    long events = 0;
    long moved = System.nanoTime();
    while (process.isAlive()) {
      Map<TopicPartition, Long> committed = group.committed();
      long read = readOf(committed);
      Moment now = now(read, process);
      moved = read > events ? now.nanos() : moved;
      events = read;
      progress.accept(events);
      if (begin == null && events >= warmUp) {
        begin = now;
      }
      if (events == total) {
        if (ownEnds == null) {
          ownEnds = ownEnds(committed);
        }
        if (begin != null && reached(committed, ownEnds)) {
          return figures(begin, now, process);
        }
      }
      if (now.nanos() - moved > PATIENCE_NANOS) {
        throw failed(process, "read no event for three minutes, %,d of %,d".formatted(read, total));
      }
      TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
    }
    throw ended(process, events);
  }

  private Moment now(long events, ChildJvm process) throws IOException {
    try {
      return Moment.now(events, process.handle(), broker);
    } catch (IOException e) {
      throw process.isAlive() ? e : ended(process, events);
    }
  }

  private IOException ended(ChildJvm process, long events) throws IOException {
    return failed(process, "ended after %,d of %,d events".formatted(events, total));
  }

  private static Figures figures(Moment begin, Moment end, ChildJvm process) throws IOException {
    if (begin.events() == end.events()) {
      throw new IOException(
          "all events were read at once: nothing to measure (expected: more --events)");
    }
    return Figures.between(begin, end, ProcessReading.peakMemory(process.pid()));
  }

  private long readOf(Map<TopicPartition, Long> committed) {
    return committed.entrySet().stream()
        .filter(each -> inputs.contains(each.getKey().topic()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Where the topics between the process's own parts end. */
  private Map<TopicPartition, Long> ownEnds(Map<TopicPartition, Long> committed)
      throws InterruptedException, ExecutionException {
    Set<TopicPartition> own = new HashSet<>(committed.keySet());
    own.removeIf(partition -> inputs.contains(partition.topic()));
    return group.ends(own);
  }

  private static boolean reached(
      Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  private static IOException failed(ChildJvm process, String what) throws IOException {
    return new IOException(what + "; its last lines:\n" + process.lastLines());
  }
}
