package io.pulssi.command;

import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.Source;
import io.pulssi.runtime.BoundedRetry;
import io.pulssi.runtime.TopicFinding;
import io.pulssi.runtime.TopicSetup;
import io.pulssi.runtime.TopicSpec;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * One topic on a cluster, compared with its contract and with the rights the monitor needs.
 *
 * @param topic its contract
 * @param used whether the monitor reads or writes it, with these journeys
 * @param found the result: {@code ok}, {@code missing}, {@code differs}, {@code hidden}
 * @param partitions how many it has; 0 where that is not known
 * @param rights those the monitor has of those it needs, or why they are not listed
 * @param remarks what is wrong, each given and expected; empty when all is well
 */
record TopicReport(
    Topic<?> topic,
    boolean used,
    String found,
    int partitions,
    String rights,
    List<String> remarks) {

  private static final String MISSING = "missing";

  /** Topics that the console reads. */
  private static final Set<Topic<?>> SHOWN =
      Set.of(Topics.SIGNAL, Topics.WARNING, Topics.STEP_STATUS, Topics.OUTCOME, Topics.DEAD_LETTER);

  /**
   * Looks at every topic, and again at those that are missing: a broker may not know yet of one
   * that was made a moment ago.
   */
  static List<TopicReport> all(Admin admin, JourneyMaps maps, BoundedRetry retry)
      throws InterruptedException {
    List<TopicReport> reports = new ArrayList<>();
    for (Topic<?> topic : Topics.all()) {
      TopicReport report = of(admin, topic, maps);
      while (report.isMissing() && retry.again()) {
        report = of(admin, topic, maps);
      }
      reports.add(report);
    }
    return reports;
  }

  /** Looks at a topic. */
  static TopicReport of(Admin admin, Topic<?> topic, JourneyMaps maps) throws InterruptedException {
    try {
      return found(admin, topic, maps);
    } catch (UnknownTopicOrPartitionException e) {
      return missing(topic, needed(topic, maps));
    }
  }

  private static TopicReport missing(Topic<?> topic, Set<AclOperation> needed) {
    return new TopicReport(topic, !needed.isEmpty(), MISSING, 0, "-", List.of("no such topic"));
  }

  private static TopicReport found(Admin admin, Topic<?> topic, JourneyMaps maps)
      throws InterruptedException {
    Set<AclOperation> needed = needed(topic, maps);
    TopicFinding finding;
    try {
      finding = new TopicSetup(admin).verify(List.of(TopicSpec.of(topic))).get(0);
    } catch (AuthorizationException e) {
      Set<AclOperation> all = EnumSet.of(AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS);
      all.addAll(needed);
      String remark = "may not be described (expected: %s)".formatted(names(all));
      return new TopicReport(topic, !needed.isEmpty(), "hidden", 0, "-", List.of(remark));
    }
    if (finding.state() == TopicFinding.State.MISSING) {
      return missing(topic, needed);
    }
    List<String> remarks = new ArrayList<>(finding.differences());
    Set<AclOperation> had = rights(admin, topic.name());
    Set<AclOperation> lacking = EnumSet.noneOf(AclOperation.class);
    lacking.addAll(needed);
    lacking.removeAll(had);
    if (!lacking.isEmpty() && !had.contains(AclOperation.UNKNOWN)) {
      remarks.add("rights: no %s (expected: %s)".formatted(names(lacking), names(needed)));
    }
    return new TopicReport(
        topic,
        !needed.isEmpty(),
        finding.differences().isEmpty() ? "ok" : "differs",
        finding.partitions(),
        rights(needed, had),
        List.copyOf(remarks));
  }

  private static Set<AclOperation> needed(Topic<?> topic, JourneyMaps maps) {
    if (topic.equals(Topics.VERDICT)) {
      return EnumSet.of(AclOperation.READ, AclOperation.WRITE); // written by the API
    }
    if (topic.equals(Topics.HEARTBEAT)) {
      return EnumSet.of(AclOperation.WRITE); // the answer to a write tells the time
    }
    return switch (topic.direction()) {
      case IN ->
          Source.ofLabel(topic.thing()).filter(maps.sources()::contains).isPresent()
              ? EnumSet.of(AclOperation.READ)
              : EnumSet.noneOf(AclOperation.class);
      case INTERNAL -> EnumSet.of(AclOperation.READ, AclOperation.WRITE);
      case OUT ->
          SHOWN.contains(topic)
              ? EnumSet.of(AclOperation.READ, AclOperation.WRITE)
              : EnumSet.of(AclOperation.WRITE);
    };
  }

  private static String rights(Set<AclOperation> needed, Set<AclOperation> had) {
    if (needed.isEmpty()) {
      return "none needed";
    }
    if (had.contains(AclOperation.UNKNOWN)) {
      return "unknown";
    }
    Set<AclOperation> both = EnumSet.copyOf(needed);
    both.retainAll(had);
    return both.isEmpty() ? "none" : names(both);
  }

  /** Our rights on a topic; only {@code UNKNOWN} if the broker does not list them. */
  private static Set<AclOperation> rights(Admin admin, String topic) throws InterruptedException {
    var options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
    try {
      Set<AclOperation> told =
          Objects.requireNonNull(
                  admin.describeTopics(List.of(topic), options).allTopicNames().get().get(topic))
              .authorizedOperations();
      return told == null ? EnumSet.of(AclOperation.UNKNOWN) : told;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
    }
  }

  private static String names(Set<AclOperation> operations) {
    return operations.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
  }

  private boolean isMissing() {
    return found.equals(MISSING);
  }

  boolean isWell() {
    return remarks.isEmpty();
  }

  /** A row for each topic, and a line for each remark below it. */
  static String table(List<TopicReport> reports) {
    TerminalTable table = new TerminalTable(5);
    table.row("topic", "", "partitions", "found", "rights");
    for (TopicReport report : reports) {
      String partitions = report.partitions == 0 ? "-" : Integer.toString(report.partitions);
      table.row(
          report.topic.name(),
          report.used ? "" : "unused",
          "%10s".formatted(partitions),
          report.found,
          report.rights);
      report.remarks.forEach(remark -> table.note("    " + remark));
    }
    return table.text();
  }
}
