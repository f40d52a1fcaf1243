package io.pulssi;

import io.pulssi.command.AddedCommand;
import io.pulssi.command.BrokerCommand;
import io.pulssi.command.CheckCommand;
import io.pulssi.command.CommandErrors;
import io.pulssi.command.DeadLettersCommand;
import io.pulssi.command.DemoCommand;
import io.pulssi.command.ExitCode;
import io.pulssi.command.ImportCommand;
import io.pulssi.command.MonitoringCommand;
import io.pulssi.command.ProduceCommand;
import io.pulssi.command.ReplayCommand;
import io.pulssi.command.RunCommand;
import io.pulssi.command.TopicsCommand;
import java.util.ServiceLoader;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Reads the command line and starts what it names; decides nothing. */
@Command(
    name = "pulssi",
    description =
        "Watches the service signals of a contact centre and warns before complaints arrive.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      CheckCommand.class,
      TopicsCommand.class,
      ProduceCommand.class,
      ReplayCommand.class,
      ImportCommand.class,
      DeadLettersCommand.class,
      MonitoringCommand.class,
      BrokerCommand.class
    },
    footer = {
      "",
      "Begin with:",
      "  ./pulssi demo                        plays a contact centre into its own broker",
      "  ./pulssi check --config pulssi.yml   checks whether your Kafka is ready",
      "  ./pulssi COMMAND --help              explains a command's options, with examples"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed",
      "2:wrong usage, settings or journey maps",
      "3:demo --exit-after-warning: the events ended without a page"
    })
public final class PulssiMain implements Runnable {
  /** Used if the width of the terminal is unknown. */
  private static final int HELP_WIDTH = 100;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private PulssiMain() {}

  /** Exits with an {@link ExitCode}. */
  public static void main(String[] arguments) {
    Logging.prepare(arguments);
    System.exit(commandLine().execute(arguments));
  }

  /** The commands, for running them within a test as well. */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new PulssiMain());
    ServiceLoader.load(AddedCommand.class).forEach(line::addSubcommand);
    CommandErrors mistakes = new CommandErrors();
    line.setParameterExceptionHandler(mistakes);
    line.setExecutionExceptionHandler(mistakes);
    line.registerConverter(Double.class, text -> number(text, Double::valueOf, "a number"));
    line.registerConverter(double.class, text -> number(text, Double::valueOf, "a number"));
    line.registerConverter(int.class, text -> number(text, Integer::valueOf, "a whole number"));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setUsageHelpAutoWidth(true);
    return line;
  }

  private static <T> T number(String text, Function<String, T> reading, String expected) {
    try {
      return reading.apply(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("%s (expected: %s)".formatted(text, expected));
    }
  }

  /** Without a command: the list of commands. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
