package io.pulssi.command;

import io.pulssi.replay.EventProducer;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Recorded events into the topics of a cluster. */
@Command(
    name = "produce",
    description = {
      "Sends recorded events to the input topics, in order of time.",
      "Use it also to teach a new monitor months of history before it goes live."
    },
    footer = {
      "",
      "Examples:",
      "  ./pulssi produce --events samples/bank-january",
      "  ./pulssi produce --config pulssi.yml --events recorded --speed 3600"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all events are acknowledged",
      "1:no broker answers, or it refused an event, or a file cannot be read",
      "2:wrong usage or settings"
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
      description = "Folder with queue-wait.jsonl, ticket.jsonl.gz and so on.")
  @SuppressWarnings("NullAway.Init")
  private Path events;

  @Option(
      names = "--speed",
      paramLabel = "N",
      description = "How many times real time; without it, at full speed.")
  private @Nullable Double speed;

  @Override
  public Integer call() throws IOException, InterruptedException {
    OptionChecks checks = new OptionChecks(spec);
    checks.folder("--events", events);
    if (speed != null) {
      checks.speed(speed);
    }
    Map<String, String> kafka = config.read().kafka();
    try (ProgressLines progress =
        ProgressLines.on(spec.commandLine().getErr(), ReachableBroker.ASKING)) {
      haveTopics(kafka, progress);
      progress.at(() -> "reading events");
      int sent = send(kafka, progress);
      spec.commandLine().getOut().println(String.format(Locale.ROOT, "sent %,d events", sent));
    }
    return ExitCode.DONE;
  }

  private void haveTopics(Map<String, String> kafka, ProgressLines progress)
      throws IOException, InterruptedException {
    try (ReachableBroker broker = ReachableBroker.of(kafka)) {
      for (Topic<?> topic : Topics.inputs()) {
        if (Files.exists(events.resolve(topic.thing() + ".jsonl"))
            || Files.exists(events.resolve(topic.thing() + ".jsonl.gz"))) {
          broker.haveTopic(topic.name(), progress);
        }
      }
    }
  }

  private int send(Map<String, String> kafka, ProgressLines progress)
      throws IOException, InterruptedException {
    try (EventProducer producer = new EventProducer(new HashMap<>(kafka))) {
      return producer.send(
          events,
          speed == null ? Double.POSITIVE_INFINITY : speed,
          (done, total, time) ->
              progress.at(
                  () ->
                      String.format(
                          Locale.ROOT,
                          "sent %,d of %,d events, up to %s",
                          done,
                          total,
                          Instant.ofEpochMilli(time))));
    }
  }
}
