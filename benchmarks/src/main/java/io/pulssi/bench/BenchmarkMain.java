package io.pulssi.bench;

import io.pulssi.bench.live.LiveCommand;
import io.pulssi.bench.live.ReplayCommand;
import io.pulssi.bench.live.ScrapeCommand;
import java.io.IOException;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Starts the benchmark that the command line names. */
@Command(
    name = "java -jar benchmarks.jar",
    description = "Measures Pulssi.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      SlicesCommand.class,
      LiveCommand.class,
      ReplayCommand.class,
      ScrapeCommand.class
    })
public final class BenchmarkMain implements Runnable {
  private static final int HELP_WIDTH = 100;
  private static final int FAILED = 1;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private BenchmarkMain() {}

  /** Exits with 0, or 1 if measuring failed, or 2 for a wrong command line. */
  public static void main(String[] arguments) {
    System.setProperty("logback.configurationFile", "logback-quiet.xml");
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new BenchmarkMain())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(BenchmarkMain::failed)
        .setUsageHelpWidth(HELP_WIDTH)
        .setUsageHelpAutoWidth(true);
  }

  private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    command.getErr().println("not measured: " + failure.getMessage());
    if (!(failure instanceof IOException || failure instanceof KafkaException)) {
      failure.printStackTrace(command.getErr());
    }
    return FAILED;
  }

  /** Without a command: the list of commands. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
