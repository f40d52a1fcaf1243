package io.pulssi.command;

import io.pulssi.config.Settings;
import io.pulssi.runtime.TopicFinding;
import io.pulssi.runtime.TopicSetup;
import io.pulssi.runtime.TopicSpec;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the topic contracts, and creates topics by them. */
@Command(
    name = "topics",
    description = "Prints the topic contracts; with --create, creates missing topics.",
    footer = {
      "",
      "Examples:",
      "  ./pulssi topics",
      "  ./pulssi topics --create --config pulssi.yml"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:printed, or no topic is missing now",
      "1:no broker answers, or it refused",
      "2:wrong usage or settings"
    })
public final class TopicsCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private final ConfigOption config = new ConfigOption();

  @Option(
      names = "--create",
      description = "Create missing topics on the cluster. Existing ones are never changed.")
  private boolean create;

  @Override
  public Integer call() throws UnreachableException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (!create) {
      Topics.all().forEach(topic -> out.println(contract(topic)));
      return ExitCode.DONE;
    }
    Settings settings = config.read();
    try (ProgressLines progress =
            ProgressLines.on(spec.commandLine().getErr(), ReachableBroker.ASKING);
        ReachableBroker broker = ReachableBroker.of(settings.kafka())) {
      progress.at(() -> "creating topics");
      new TopicSetup(broker.admin())
          .create(specs(), replicas(settings))
          .forEach(finding -> out.println(line(finding)));
    }
    return ExitCode.DONE;
  }

  private static String contract(Topic<?> topic) {
    return String.format(
        Locale.ROOT,
        "%-24s %-8s %2d partitions  %s%n%24s key: %s. %s",
        topic.name(),
        topic.direction(),
        topic.partitions(),
        topic.settings(),
        "",
        topic.key(),
        topic.doc());
  }

  private static String line(TopicFinding finding) {
    String found =
        switch (finding.state()) {
          case CREATED -> "created";
          case MATCHES -> "exists";
          case DIFFERS ->
              "exists with other settings, not changed: "
                  + String.join(", ", finding.differences());
          case MISSING -> "missing";
        };
    return String.format(
        Locale.ROOT, "%-24s %2d partitions  %s", finding.topic(), finding.partitions(), found);
  }

  static List<TopicSpec> specs() {
    return Topics.all().stream()
        .map(topic -> new TopicSpec(topic.name(), topic.partitions(), topic.settings()))
        .toList();
  }

  static Optional<Short> replicas(Settings settings) {
    int factor = settings.streams().replicationFactor();
    return factor > 0 ? Optional.of((short) factor) : Optional.empty();
  }
}
