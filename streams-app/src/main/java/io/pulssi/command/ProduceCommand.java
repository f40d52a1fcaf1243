package io.pulssi.command;

import io.pulssi.config.Settings;
import io.pulssi.replay.Producer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Recorded events into the topics of a cluster. */
@Command(
    name = "produce",
    mixinStandardHelpOptions = true,
    description = {
      "Sends recorded events to the input topics, in order of time.",
      "Also how a new monitor is taught months of history before it goes live."
    })
public final class ProduceCommand implements Callable<Integer> {
  @Mixin private final ConfigOption config = new ConfigOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--events",
      required = true,
      paramLabel = "DIR",
      description = "Holds queue-wait.jsonl, ticket.jsonl.gz and so on.")
  @SuppressWarnings("NullAway.Init")
  private Path events;

  @Option(
      names = "--speed",
      paramLabel = "N",
      description = "So many times faster than life; without it, as fast as they go.")
  private @Nullable Double speed;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (speed != null && !(speed > 0)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--speed: %s (expected: a number above 0)".formatted(speed));
    }
    Settings settings = config.read();
    ProgressLine line = new ProgressLine(System.err, System::nanoTime);
    try (Producer producer = new Producer(new HashMap<>(settings.kafka()))) {
      int sent =
          producer.send(
              events,
              speed == null ? Double.POSITIVE_INFINITY : speed,
              (done, total, time) ->
                  line.tell(
                      () ->
                          "sent %,d of %,d events, up to %s"
                              .formatted(done, total, Instant.ofEpochMilli(time))));
      System.out.printf("sent %,d events%n", sent);
    }
    return ExitCode.DONE;
  }
}
