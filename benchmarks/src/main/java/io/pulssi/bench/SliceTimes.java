package io.pulssi.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** What JMH measured, in the words of the claim it is to prove. */
final class SliceTimes {
  private static final double SLICE_MILLIS = 300_000;

  private SliceTimes() {}

  /** A Markdown table, a row for each run of {@link SliceBenchmark}. */
  static String table(Collection<RunResult> runs) {
    var table = new StringBuilder();
    table.append(
        "| steps | state kept as | a slice: mean of the quietest fork | median of the forks |"
            + " slowest single slice | a step and slice | of the 300 s |\n");
    table.append("|--:|---|--:|--:|--:|--:|--:|\n");
    runs.forEach(run -> table.append(row(run)));
    return table.toString();
  }

  private static String row(RunResult run) {
    BenchmarkParams params = run.getParams();
    int steps = Integer.parseInt(params.getParam("steps"));
    double[] forks = means(run.getBenchmarkResults());
    Arrays.sort(forks);
    double median = forks[forks.length / 2];
    return String.format(
        Locale.ROOT,
        "| %,d | %s | %s | %s | %s | %.1f µs | %.4f %% |\n",
        steps,
        params.getParam("keeping").toLowerCase(Locale.ROOT),
        millis(forks[0]),
        millis(median),
        millis(slowest(run.getBenchmarkResults())),
        1_000 * median / steps,
        100 * median / SLICE_MILLIS);
  }

  private static String millis(double millis) {
    return String.format(Locale.ROOT, millis < 10 ? "%.2f ms" : "%,.0f ms", millis);
  }

  /** The mean slice of each fork: over whole hours, hence the mean. */
  private static double[] means(Collection<BenchmarkResult> forks) {
    return forks.stream()
        .mapToDouble(fork -> shots(fork).stream().mapToDouble(shot -> shot).average().orElseThrow())
        .toArray();
  }

  private static double slowest(Collection<BenchmarkResult> forks) {
    return forks.stream()
        .flatMap(fork -> shots(fork).stream())
        .mapToDouble(shot -> shot)
        .max()
        .orElseThrow();
  }

  private static List<Double> shots(BenchmarkResult fork) {
    var shots = new ArrayList<Double>();
    for (IterationResult iteration : fork.getIterationResults()) {
      shots.add(iteration.getPrimaryResult().getScore());
    }
    return shots;
  }
}
