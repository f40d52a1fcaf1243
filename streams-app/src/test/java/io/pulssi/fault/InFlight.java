package io.pulssi.fault;

import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Topics to which an instance has sent something that it has not committed: what the brokers know
 * of open transactions.
 */
record InFlight(Set<String> topics) {
  private static final List<Topic<?>> WATCHED =
      List.of(Topics.SLICE, Topics.SIGNAL, Topics.WARNING, Topics.STEP_STATUS, Topics.OUTCOME);

  /**
   * What is open now.
   *
   * @param since writers that were last heard before, epoch milliseconds, are another life's
   */
  static InFlight of(Cluster cluster, long since) throws Exception {
    return new InFlight(
        cluster
            .admin()
            .describeProducers(cluster.partitions(WATCHED))
            .all()
            .get()
            .entrySet()
            .stream()
            .filter(
                partition ->
                    partition.getValue().activeProducers().stream()
                        .anyMatch(
                            producer ->
                                producer.lastTimestamp() >= since
                                    && producer.currentTransactionStartOffset().isPresent()))
            .map(partition -> partition.getKey().topic())
            .collect(Collectors.toSet()));
  }

  /** Between a summary's send and its commit. */
  boolean holdsSummaries() {
    return topics.contains(Topics.SLICE.name());
  }

  /** Between a decision's send and its commit. */
  boolean holdsDecisions() {
    return topics.stream().anyMatch(topic -> !topic.equals(Topics.SLICE.name()));
  }
}
