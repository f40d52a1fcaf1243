package io.pulssi.fault;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pulssi.testing.ClusterChange;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** What others do to the input topics and to the group. */
final class LiveInputs {
  private static final TopicPartition QUEUE = new TopicPartition(Topics.QUEUE_WAIT.name(), 0);
  private static final TopicPartition TICKET = new TopicPartition(Topics.TICKET.name(), 1);
  private static final Duration SOON = Duration.ofMinutes(1);

  private LiveInputs() {}

  /** Somebody's transactions stay open on two partitions; one is committed, one aborted. */
  static LiveFault foreignTransactions(Duration open) {
    return new LiveFault(
        "transactions of others open for %d s, one committed, one aborted"
            .formatted(open.toSeconds()),
        bench -> {
          bench.begin();
          String servers = bench.cluster().bootstrapServers();
          try (var committing = LiveFeed.producer(servers, transactional("committing"));
              var aborting = LiveFeed.producer(servers, transactional("aborting"))) {
            committing.initTransactions();
            aborting.initTransactions();
            committing.beginTransaction();
            aborting.beginTransaction();
            long now = System.currentTimeMillis();
            bench.feed().send(committing, QUEUE, new LiveEvent(Topics.QUEUE_WAIT, "pay", now));
            var never = new LiveEvent(Topics.TICKET, "pay", now);
            aborting
                .send(new ProducerRecord<>(TICKET.topic(), TICKET.partition(), null, never.json()))
                .get();
            bench.pass(open);
            assertThat(heldBack(bench, QUEUE)).as("records behind the transaction").isPositive();
            committing.commitTransaction();
            aborting.abortTransaction();
          }
          bench.awaitOutput();
        });
  }

  private static Map<String, Object> transactional(String id) {
    return Map.of("transactional.id", id, "transaction.timeout.ms", 600_000);
  }

  private static long heldBack(LiveBench bench, TopicPartition partition) throws Exception {
    List<Topic<?>> topics = List.of(Topics.QUEUE_WAIT);
    return bench.cluster().ends(topics, IsolationLevel.READ_UNCOMMITTED).get(partition)
        - bench.cluster().ends(topics, IsolationLevel.READ_COMMITTED).get(partition);
  }

  /** While the monitor is down an input is deleted, and made anew with fewer partitions. */
  static LiveFault madeAnewNarrower() {
    return new LiveFault(
        "an input made anew with 2 partitions instead of 3",
        1,
        true,
        bench -> {
          bench.begin();
          bench.pass(Duration.ofSeconds(5));
          bench.feed().stop();
          bench.until("all is read", SOON, () -> accepted(bench) == bench.feed().events());
          bench.stop();
          Admin admin = bench.cluster().admin();
          String name = Topics.QUEUE_WAIT.name();
          admin.deleteTopics(List.of(name)).all().get();
          await("gone").atMost(SOON).until(() -> !admin.listTopics().names().get().contains(name));
          ClusterChange.by(admin)
              .createTopics(List.of(new NewTopic(name, Optional.of(2), Optional.empty())));
          bench.partitions().put(Topics.QUEUE_WAIT, 2);
          bench.feed().start(bench.partitions());
          bench.start();
          bench.awaitOutput();
        });
  }

  private static long accepted(LiveBench bench) {
    return bench.scrapes().total("pulssi_events_total", "result=\"accepted\"");
  }

  /** While the monitor is down, some of what it has not read is deleted. */
  static LiveFault deletedUnread() {
    return new LiveFault(
        "unread input deleted while the monitor was down",
        bench -> {
          bench.begin();
          bench.stop();
          Map<TopicPartition, Long> read = committed(bench);
          Passing.of(Duration.ofSeconds(10));
          Map<TopicPartition, Long> ends = new HashMap<>();
          long deleted = 0;
          for (TopicPartition partition : List.of(QUEUE, TICKET)) {
            long end =
                bench
                    .cluster()
                    .ends(LiveEvent.TOPICS, IsolationLevel.READ_UNCOMMITTED)
                    .get(partition);
            ends.put(partition, end);
            deleted += bench.feed().forget(partition, read.get(partition), end);
          }
          bench
              .cluster()
              .admin()
              .deleteRecords(
                  ends.entrySet().stream()
                      .collect(
                          toMap(
                              Map.Entry::getKey,
                              end -> RecordsToDelete.beforeOffset(end.getValue()))))
              .all()
              .get();
          assertThat(deleted).isPositive();
          bench.note("deleted: " + deleted);
          bench.start();
          bench.awaitOutput();
          long expected = deleted;
          bench.until("the loss is told", SOON, () -> bench.lost() >= expected);
          assertThat(bench.lost()).as("records lost").isEqualTo(expected);
        });
  }

  private static Map<TopicPartition, Long> committed(LiveBench bench) throws Exception {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    bench
        .cluster()
        .admin()
        .listConsumerGroupOffsets(Bench.APPLICATION)
        .partitionsToOffsetAndMetadata()
        .get()
        .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
    return offsets;
  }

  /** While the monitor is down, its group vanishes with all offsets. */
  static LiveFault offsetsGone() {
    return new LiveFault(
        "the group's offsets gone while the monitor was down",
        1,
        true,
        bench -> {
          bench.begin();
          int bad = 7;
          try (var careless = LiveFeed.producer(bench.cluster().bootstrapServers(), Map.of())) {
            for (int i = 0; i < bad; i++) {
              careless.send(new ProducerRecord<>(QUEUE.topic(), 0, null, new byte[] {'?'})).get();
            }
          }
          bench.until("dead letters", SOON, () -> bench.tap().deadLetters() == bad);
          bench.stop();
          Admin admin = bench.cluster().admin();
          await("the group is empty, and gone")
              .atMost(SOON)
              .ignoreExceptions()
              .until(
                  () -> {
                    admin.deleteConsumerGroups(Set.of(Bench.APPLICATION)).all().get();
                    return true;
                  });
          bench.start();
          bench.awaitOutput();
          bench.pass(Duration.ofSeconds(5));
          bench.note(
              "%d records read again"
                  .formatted(bench.scrapes().total("pulssi_records_read_again_total")));
          assertThat(bench.tap().deadLetters()).as("dead letters").isEqualTo(bad);
        });
  }
}
