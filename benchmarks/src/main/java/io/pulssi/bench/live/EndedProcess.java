package io.pulssi.bench.live;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * What a process used until its end, as seen shortly before.
 *
 * @param peakBytes most memory it had in use; empty if the system does not tell
 */
record EndedProcess(Duration cpu, OptionalLong peakBytes) {
  private static final long EVERY_MILLIS = 20;

  /**
   * Waits for the end.
   *
   * @throws IOException if it failed
   */
  static EndedProcess of(ChildJvm process) throws IOException, InterruptedException {
    Duration cpu = Duration.ZERO;
    OptionalLong peak = OptionalLong.empty();
    do {
      // a process that has just ended tells nothing any more
      cpu = process.handle().info().totalCpuDuration().orElse(cpu);
      OptionalLong now = ProcessReading.peakMemory(process.pid());
      peak = now.isPresent() ? now : peak;
    } while (!process.awaitFor(EVERY_MILLIS, TimeUnit.MILLISECONDS));
    if (process.exitCode() != 0) {
      throw new IOException(
          "exit code %d; its last lines:\n%s".formatted(process.exitCode(), process.lastLines()));
    }
    return new EndedProcess(cpu, peak);
  }

  /** What an event cost. */
  Figures figures(long events, long nanos) {
    return new Figures(cpu.toNanos() / 1e3 / events, events / (nanos / 1e9), 0, peakBytes);
  }
}
