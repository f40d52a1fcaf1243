package io.pulssi.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The table of the times that JMH measured. */
final class SliceTimes {
  private static final double SLICE_MILLIS = 300_000;

  private SliceTimes() {}

  /** A Markdown table, a row for each run of {@link SliceBenchmark}. */
  static String table(Collection<RunResult> runs) {
    var table = new StringBuilder();
    table.append(
        "| steps | state kept as | CPU of a slice: median of the forks | of a step and slice |"
            + " share of the 300 s | time on the clock: median of the forks | quietest fork |"
            + " slowest single slice |\n");
    table.append("|--:|---|--:|--:|--:|--:|--:|--:|\n");
    runs.forEach(run -> table.append(row(run)));
    return table.toString();
  }

  private static String row(RunResult run) {
    BenchmarkParams params = run.getParams();
    int steps = Integer.parseInt(params.getParam("steps"));
    Collection<BenchmarkResult> forks = run.getBenchmarkResults();
    double[] cpu = means(forks, SliceTimes::cpuMillis);
    double[] clock = means(forks, SliceTimes::clockMillis);
    double cpuMedian = cpu[cpu.length / 2];
    return String.format(
        Locale.ROOT,
        "| %,d | %s | %s | %.1f µs | %.4f %% | %s | %s | %s |\n",
        steps,
        params.getParam("keeping").toLowerCase(Locale.ROOT),
        millis(cpuMedian),
        1_000 * cpuMedian / steps,
        100 * cpuMedian / SLICE_MILLIS,
        millis(clock[clock.length / 2]),
        millis(clock[0]),
        millis(slowest(forks)));
  }

  private static String millis(double millis) {
    return String.format(Locale.ROOT, millis < 10 ? "%.2f ms" : "%,.0f ms", millis);
  }

  /** The mean slice of each fork, sorted; the mean, because slices differ within an hour. */
  private static double[] means(
      Collection<BenchmarkResult> forks, ToDoubleFunction<IterationResult> of) {
    return forks.stream()
        .mapToDouble(
            fork -> fork.getIterationResults().stream().mapToDouble(of).average().orElseThrow())
        .sorted()
        .toArray();
  }

  private static double slowest(Collection<BenchmarkResult> forks) {
    return forks.stream()
        .flatMap(fork -> fork.getIterationResults().stream())
        .mapToDouble(SliceTimes::clockMillis)
        .max()
        .orElseThrow();
  }

  private static double clockMillis(IterationResult shot) {
    return shot.getPrimaryResult().getScore();
  }

  private static double cpuMillis(IterationResult shot) {
    Result<?> cpu = shot.getSecondaryResults().get("cpuMillis");
    if (cpu == null) {
      throw new IllegalStateException("a shot without cpuMillis (expected: one for each shot)");
    }
    return cpu.getScore();
  }
}
