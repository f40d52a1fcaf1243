package io.pulssi.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;

import io.pulssi.slice.SliceSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;

/**
 * An event on its way to a partition.
 *
 * @param event what is sent
 * @param to the partition
 * @param sentAt when, epoch milliseconds: up to the grace after the event's own time
 */
public record Sending(LoggedEvent event, TopicPartition to, long sentAt) {

  /**
   * Spreads events over partitions at random, and delays each at random by less than the grace, so
   * that within a partition an event may come after any other that is younger by less than the
   * grace.
   */
  public static List<Sending> disordered(
      List<LoggedEvent> events, int partitions, Duration grace, Random random) {
    List<Sending> sendings = new ArrayList<>(events.size());
    for (LoggedEvent event : events) {
      var to = new TopicPartition(event.topic().name(), random.nextInt(partitions));
      sendings.add(new Sending(event, to, event.at() + random.nextLong(grace.toMillis())));
    }
    sendings.sort(Comparator.comparingLong(Sending::sentAt));
    return sendings;
  }

  /**
   * End of the last slice that these events close: each partition's time trails its newest event by
   * the grace.
   */
  public static long closedUpTo(Collection<Sending> sendings, Duration grace) {
    long time = newest(sendings).values().stream().mapToLong(Long::longValue).min().orElseThrow();
    return Math.floorDiv(time - grace.toMillis(), SliceSpan.MILLIS) * SliceSpan.MILLIS;
  }

  /** Time of the newest event in each partition. */
  public static Map<TopicPartition, Long> newest(Collection<Sending> sendings) {
    return sendings.stream()
        .collect(
            groupingBy(
                Sending::to,
                mapping(sending -> sending.event().at(), reducing(Long.MIN_VALUE, Math::max))));
  }
}
