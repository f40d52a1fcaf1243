package io.pulssi.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** CPU time of a closed slice by JMH, and the size of state. */
@Command(
    name = "slices",
    description = "Measures how long closing a slice takes, and how large the state of a step is.",
    footer = {
      "",
      "Examples:",
      "  java -jar benchmarks/target/benchmarks.jar slices --page docs/performance.md",
      "  java -jar benchmarks/target/benchmarks.jar slices --state",
      "  java -jar benchmarks/target/benchmarks.jar slices -- -p steps=20 -f 1"
    })
public final class SlicesCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--state", description = "Only the size of state, no times.")
  private boolean onlyState;

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Also write the tables between the marks \"measured\" of this page.")
  private @Nullable Path page;

  @Parameters(paramLabel = "JMH", description = "Options of JMH, after --.")
  private List<String> jmh = List.of();

  @Override
  public Integer call() throws IOException, RunnerException, CommandLineOptionException {
    String times = onlyState ? "" : times() + "\n";
    String tables = times + StateSizes.of(BenchmarkCentre.taught(BenchmarkCentre.START)).table();
    PrintWriter out = spec.commandLine().getOut();
    out.print("\n" + tables);
    out.flush();
    if (page != null) {
      new MeasuredPage(page, "measured").write(tables);
    }
    return 0;
  }

  private String times() throws RunnerException, CommandLineOptionException {
    Collection<RunResult> runs =
        new Runner(
                new OptionsBuilder()
                    .parent(new CommandLineOptions(jmh.toArray(String[]::new)))
                    .include(SliceBenchmark.class.getSimpleName())
                    .build())
            .run();
    return SliceTimes.table(runs);
  }
}
