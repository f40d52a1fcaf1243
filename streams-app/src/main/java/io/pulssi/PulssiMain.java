package io.pulssi;

import io.pulssi.command.DemoCommand;
import io.pulssi.command.ExitCode;
import io.pulssi.command.ProduceCommand;
import io.pulssi.command.ReplayCommand;
import io.pulssi.command.RunCommand;
import io.pulssi.command.TopicsCommand;
import io.pulssi.config.InvalidConfiguration;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Reads the command line and starts what it names; decides nothing. */
@Command(
    name = "pulssi",
    description =
        "Watches the service signals of a contact centre and warns before complaints arrive.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      ReplayCommand.class,
      ProduceCommand.class,
      TopicsCommand.class
    })
public final class PulssiMain {
  private PulssiMain() {}

  /** Exits with an {@link ExitCode}. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The commands, for running them within a test as well. */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new PulssiMain());
    line.setExecutionStrategy(
        parsed -> {
          if (!parsed.hasSubcommand()
              && !parsed.isUsageHelpRequested()
              && !parsed.isVersionHelpRequested()) {
            parsed.commandSpec().commandLine().usage(System.out);
            return ExitCode.DONE;
          }
          return new CommandLine.RunLast().execute(parsed);
        });
    line.setExecutionExceptionHandler(PulssiMain::explain);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    return line;
  }

  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (failure instanceof InvalidConfiguration invalid) {
      int count = invalid.problems().size();
      err.println(invalid.getMessage());
      err.println(
          "pulssi: not started: %d problem%s above".formatted(count, count == 1 ? "" : "s"));
      return ExitCode.REFUSED;
    }
    if (failure instanceof java.io.IOException) {
      err.println("pulssi: " + failure.getMessage());
      return ExitCode.FAILED;
    }
    err.println("pulssi: " + failure);
    failure.printStackTrace(err);
    return ExitCode.FAILED;
  }
}
