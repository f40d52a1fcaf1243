package io.pulssi.bench.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/** What the system tells of a process. */
final class ProcessReading {
  private static final String PEAK = "VmHWM:";

  private ProcessReading() {}

  /**
   * CPU time used since its start, by all its threads.
   *
   * @throws IOException if the process has ended, or the system does not tell
   */
  static Duration cpu(ProcessHandle process) throws IOException {
    return process
        .info()
        .totalCpuDuration()
        .orElseThrow(
            () ->
                new IOException(
                    "no CPU time of process %d: it has ended, or the system does not tell"
                        .formatted(process.pid())));
  }

  /** Most memory it ever had in use, in bytes; empty where the system has no {@code /proc}. */
  static OptionalLong peakMemory(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    return Files.isReadable(status) ? peakMemory(Files.readString(status)) : OptionalLong.empty();
  }

  static OptionalLong peakMemory(String status) {
    return status
        .lines()
        .filter(line -> line.startsWith(PEAK))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(kilobytes -> 1024 * Long.parseLong(kilobytes))
        .findFirst();
  }
}
