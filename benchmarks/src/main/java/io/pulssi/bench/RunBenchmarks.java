package io.pulssi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmark and prints its tables: {@code java -jar benchmarks/target/benchmarks.jar}.
 * With {@code state} as the only argument, it prints only the sizes of state. If the first argument
 * ends in {@code .md}, the tables are also written between the marks of that page. All other
 * arguments are JMH's, for example {@code -p steps=20 -f 1}.
 */
public final class RunBenchmarks {
  private static final String BEGIN = "<!-- measured: begin -->\n";
  private static final String END = "<!-- measured: end -->\n";

  private RunBenchmarks() {}

  /** Runs the benchmarks. */
  public static void main(String[] arguments)
      throws IOException, RunnerException, CommandLineOptionException {
    boolean toPage = arguments.length > 0 && arguments[0].endsWith(".md");
    String[] rest = toPage ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
    boolean onlyState = rest.length == 1 && rest[0].equals("state");
    String tables =
        (onlyState ? "" : times(new CommandLineOptions(rest)) + "\n")
            + StateSizes.of(BenchmarkCentre.taught(BenchmarkCentre.START)).table();
    System.out.print("\n" + tables);
    if (toPage) {
      Path page = Path.of(arguments[0]);
      Files.writeString(page, written(Files.readString(page), tables));
    }
  }

  static String written(String page, String tables) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          "page without marks (expected: " + BEGIN.strip() + " and then " + END.strip() + ")");
    }
    return page.substring(0, begin + BEGIN.length()) + "\n" + tables + "\n" + page.substring(end);
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
