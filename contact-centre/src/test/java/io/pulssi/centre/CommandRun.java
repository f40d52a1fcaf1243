package io.pulssi.centre;

import io.pulssi.PulssiMain;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * A command line, run in this process.
 *
 * @param exit its exit code
 * @param out standard output
 * @param err error output
 */
public record CommandRun(int exit, String out, String err) {
  /** Runs it. */
  public static CommandRun run(Object... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    CommandLine line =
        PulssiMain.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
            .setUsageHelpAutoWidth(false);
    int exit = line.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    return new CommandRun(exit, out.toString(), err.toString());
  }
}
