package io.pulssi.command;

import io.pulssi.runtime.EmbeddedBroker;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A broker for those who have none. */
@Command(
    name = "broker",
    description = {
      "Starts a Kafka broker on this machine to try things with, until ^C.",
      "Kafka's own server with one node, reached from this machine only. It begins empty, and its"
          + " data are deleted when it stops. Not for production."
    },
    footer = {
      "",
      "Examples:",
      "  ./pulssi broker",
      "  ./pulssi produce --config samples/pulssi.yml --events samples/bank   (in another terminal)",
      "  ./pulssi run --config samples/pulssi.yml                             (in a third one)"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "1:failed, such as a port that is taken",
      "2:wrong usage",
      "130, 143:stopped in order by ^C or SIGTERM"
    })
public final class BrokerCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "Where clients connect, on 127.0.0.1 (default: ${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() throws Exception {
    if (port < 1 || port > 65_535) {
      throw new OptionChecks(spec).refused("--port", port, "1 to 65535");
    }
    if (FreePort.isTaken(port)) {
      throw new IOException(
          "--port %d is taken (expected: a free one, such as --port %d)".formatted(port, port + 1));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Kafka is starting …");
    out.flush();
    Path folder = Files.createTempDirectory("pulssi-broker");
    EmbeddedBroker broker = EmbeddedBroker.start(folder, port);
    ShutdownHook.onSignal(broker);
    out.printf(
        "Kafka is ready at %s after %.1f s. Stop it with ^C; its data are deleted then.%n",
        broker.bootstrapServers(), broker.startTime().toMillis() / 1000.0);
    out.flush();
    new CountDownLatch(1).await(); // until a signal ends the process
    return ExitCode.DONE;
  }
}
