package io.pulssi.strain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How a process of ours is, at one moment.
 *
 * @param at what it had done by then: records, or simulated hours
 * @param uptimeSeconds for how long it had run
 * @param heapMib what a full collection just now left on the heap
 * @param residentMib memory the system gave it
 * @param stateMib what its state directory holds on disk
 * @param series lines of its metrics page
 * @param files open file descriptors
 * @param threads of the system
 */
record Vitals(
    double at,
    double uptimeSeconds,
    double heapMib,
    double residentMib,
    double stateMib,
    long series,
    long files,
    long threads) {
  private static final double MIB = 1 << 20;

  static Vitals of(StrainedMonitor monitor, double at) throws Exception {
    collect(monitor.pid());
    List<String> page = monitor.metricsPage();
    Path proc = Path.of("/proc", Long.toString(monitor.pid()));
    return new Vitals(
        at,
        value(page, "process_uptime_seconds"),
        value(page, "jvm_gc_live_data_size_bytes") / MIB,
        status(proc, "VmRSS") / 1024.0,
        size(monitor.stateDir()) / MIB,
        page.stream().filter(line -> !line.startsWith("#")).count(),
        count(proc.resolve("fd")),
        status(proc, "Threads"));
  }

  /** A full collection, as an operator would ask for it. */
  private static void collect(long pid) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(jcmd + " GC.run of " + pid + " (expected: done within 60 s)");
    }
  }

  private static double value(List<String> page, String name) {
    return page.stream()
        .filter(line -> line.startsWith(name + ' '))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }

  private static long status(Path proc, String name) throws IOException {
    return Files.readAllLines(proc.resolve("status")).stream()
        .filter(line -> line.startsWith(name + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElseThrow();
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(Path::toFile)
          .filter(file -> file.isFile())
          .mapToLong(file -> file.length())
          .sum();
    } catch (java.io.UncheckedIOException e) {
      return size(folder); // a file went while it was counted
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "at %,.0f, up %.0f s: heap %.1f MiB, resident %.0f MiB, state %.1f MiB, %d series, %d files, %d threads",
        at,
        uptimeSeconds,
        heapMib,
        residentMib,
        stateMib,
        series,
        files,
        threads);
  }
}
