package io.pulssi.command;

import io.pulssi.config.Settings;
import io.pulssi.runtime.TopicFinding;
import io.pulssi.runtime.TopicSetup;
import io.pulssi.runtime.TopicSpec;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The topic contracts, and topics made by them. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    description = "Prints the topic contracts; with --create, makes those that are missing.")
public final class TopicsCommand implements Callable<Integer> {
  @Mixin private final ConfigOption config = new ConfigOption();

  @Option(
      names = "--create",
      description = "Make missing topics on the cluster. What exists is never changed.")
  private boolean create;

  @Override
  public Integer call() {
    Settings settings = config.read();
    if (!create) {
      Topics.all().forEach(TopicsCommand::print);
      return ExitCode.DONE;
    }
    try (Admin admin = Admin.create(new HashMap<>(settings.kafka()))) {
      List<TopicFinding> findings = new TopicSetup(admin).create(specs(), replicas(settings));
      findings.forEach(System.out::println);
    }
    return ExitCode.DONE;
  }

  private static void print(Topic<?> topic) {
    System.out.printf(
        "%-24s %-8s %2d partitions  %s%n%24s key: %s. %s%n",
        topic.name(),
        topic.direction(),
        topic.partitions(),
        topic.settings(),
        "",
        topic.key(),
        topic.doc());
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
