package io.pulssi.command;

import io.pulssi.config.Settings;
import io.pulssi.runtime.TopicFinding;
import io.pulssi.runtime.TopicSetup;
import io.pulssi.runtime.TopicSpec;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.PrintWriter;
import java.util.List;
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
      out.print(contracts());
      return ExitCode.DONE;
    }
    Settings settings = config.read();
    try (ProgressLines progress =
            ProgressLines.on(spec.commandLine().getErr(), ReachableBroker.ASKING);
        ReachableBroker broker = ReachableBroker.of(settings.kafka())) {
      progress.at(() -> "creating topics");
      out.print(table(new TopicSetup(broker.admin()).create(specs(), replicas(settings))));
    }
    return ExitCode.DONE;
  }

  private static String contracts() {
    TerminalTable table = new TerminalTable(4);
    for (Topic<?> topic : Topics.all()) {
      table
          .row(
              topic.name(),
              topic.direction().name(),
              partitions(topic.partitions()),
              topic.settings().toString())
          .note("    key: %s. %s".formatted(topic.key(), topic.doc()));
    }
    return table.text();
  }

  private static String table(List<TopicFinding> findings) {
    TerminalTable table = new TerminalTable(3);
    findings.forEach(
        finding -> table.row(finding.topic(), partitions(finding.partitions()), found(finding)));
    return table.text();
  }

  private static String partitions(int n) {
    return "%2d partitions".formatted(n);
  }

  private static String found(TopicFinding finding) {
    return switch (finding.state()) {
      case CREATED -> "created";
      case MATCHES -> "exists";
      case DIFFERS ->
          "exists with other settings, not changed: " + String.join(", ", finding.differences());
      case MISSING -> "missing";
    };
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
