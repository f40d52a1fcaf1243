package io.pulssi.bench.live;

import java.io.IOException;

/**
 * A reading of clocks during a run.
 *
 * @param events read and committed so far
 * @param nanos of {@link System#nanoTime()}
 */
record Moment(long events, long nanos, long cpuNanos, long brokerCpuNanos) {

  static Moment now(long events, ProcessHandle measured, ProcessHandle broker) throws IOException {
    return new Moment(
        events,
        System.nanoTime(),
        ProcessReading.cpu(measured).toNanos(),
        ProcessReading.cpu(broker).toNanos());
  }
}
