package io.pulssi.runtime;

import io.pulssi.intake.PartitionBounds;
import io.pulssi.intake.TrustedTime;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the leaders of partitions, once a second, where their partitions begin and end. Each leader
 * answers for its own: one that stands still does not seem to be empty because others answer.
 *
 * <p>The end counts open transactions in: their records will follow.
 */
final class PartitionLeaders implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PartitionLeaders.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  /** An answer to an older question is not known any more. */
  static final Duration FRESH = Duration.ofSeconds(5);

  /** A partition is asked for as long as its task wants to know. */
  private static final Duration WANTED = Duration.ofSeconds(30);

  private final Admin admin;
  private final TrustedTime time;
  private final Map<TopicPartition, Long> wantedAt = new ConcurrentHashMap<>();
  private final Map<TopicPartition, Answer> answers = new ConcurrentHashMap<>();
  private final Set<TopicPartition> asked = ConcurrentHashMap.newKeySet();
  private final RepeatingTask questions =
      new RepeatingTask("pulssi-partition-leaders", EVERY, this::ask);

  /**
   * @param admin is closed with it
   */
  PartitionLeaders(Admin admin, TrustedTime time) {
    this.admin = admin;
    this.time = time;
  }

  void start() {
    questions.start();
  }

  /** What the partition's leader said lately. */
  PartitionBounds of(TopicPartition partition) {
    long now = System.nanoTime();
    wantedAt.put(partition, now);
    Answer answer = answers.get(partition);
    return answer == null || now - answer.askedNanos > FRESH.toNanos()
        ? PartitionBounds.UNKNOWN
        : answer.bounds;
  }

  private void ask() {
    long nanos = System.nanoTime();
    long now = time.now(Time.SYSTEM.milliseconds());
    wantedAt.values().removeIf(wanted -> nanos - wanted > WANTED.toNanos());
    answers.keySet().retainAll(wantedAt.keySet());
    Set<TopicPartition> partitions =
        wantedAt.keySet().stream().filter(asked::add).collect(Collectors.toSet());
    if (partitions.isEmpty()) {
      return;
    }
    try {
      // an open transaction's records are not visible yet, but they count
      ListOffsetsResult ends = list(partitions, OffsetSpec.latest());
      ListOffsetsResult earliest = list(partitions, OffsetSpec.earliest());
      for (TopicPartition partition : partitions) {
        CompletionStage<ListOffsetsResultInfo> begin =
            earliest.partitionResult(partition).toCompletionStage();
        CompletionStage<ListOffsetsResultInfo> end =
            ends.partitionResult(partition).toCompletionStage();
        var unused =
            begin
                .thenCombine(
                    end, (from, to) -> new PartitionBounds(from.offset(), to.offset(), now))
                .whenComplete(
                    (bounds, failure) -> {
                      if (failure == null) {
                        answers.put(partition, new Answer(bounds, nanos));
                      } else {
                        log.debug("{} not told by its leader", partition, failure);
                      }
                      asked.remove(partition);
                    });
      }
    } catch (KafkaException e) { // an exception would end the schedule
      log.debug("no leader could be asked", e);
      asked.removeAll(partitions);
    }
  }

  private ListOffsetsResult list(Set<TopicPartition> partitions, OffsetSpec which) {
    var options = new ListOffsetsOptions().timeoutMs(Math.toIntExact(FRESH.toMillis()));
    return admin.listOffsets(
        partitions.stream().collect(Collectors.toMap(Function.identity(), any -> which)), options);
  }

  @Override
  public void close() {
    questions.close();
    admin.close(Duration.ZERO);
  }

  /**
   * A leader's answer.
   *
   * @param askedNanos when the question was sent, by a clock that only goes forward
   */
  private record Answer(PartitionBounds bounds, long askedNanos) {}
}
