package io.pulssi.bench;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmark and prints its tables: {@code java -jar benchmarks/target/benchmarks.jar}.
 * Takes JMH's own arguments, for instance {@code -p steps=20 -f 1}; with {@code state} alone, only
 * the bytes.
 */
public final class Measure {
  private Measure() {}

  /** Measures. */
  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    boolean onlyState = arguments.length == 1 && arguments[0].equals("state");
    String times = onlyState ? "" : times(new CommandLineOptions(arguments)) + "\n";
    System.out.print("\n" + times + StateWeights.of(Centre.taught(Centre.START)).table());
  }

  private static String times(CommandLineOptions options) throws RunnerException {
    Collection<RunResult> runs =
        new Runner(
                new OptionsBuilder()
                    .parent(options)
                    .include(SliceBenchmark.class.getSimpleName())
                    .build())
            .run();
    return SliceTimes.table(runs);
  }
}
