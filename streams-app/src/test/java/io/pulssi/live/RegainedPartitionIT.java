package io.pulssi.live;

import static org.awaitility.Awaitility.await;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.runtime.Monitor;
import io.pulssi.runtime.ReadingProgress;
import io.pulssi.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A second instance comes and goes, and with it partitions in which nothing more happens: owners'
 * words, which are rare.
 */
class RegainedPartitionIT {
  private static final long SEED = 33;
  private static final Duration SOON = Duration.ofMinutes(1);

  @TempDir Path folder;

  @Test
  void shouldNotWaitForAQuietPartitionThatCameBack() throws Exception {
    System.out.printf("seed %d%n", SEED);
    var random = new Random(SEED);
    JourneyMaps maps = JourneyMapReader.read(GeneratedLog.writeMap(folder.resolve("journey.yml")));
    List<Sending> all =
        Sending.disordered(
            GeneratedLog.of(SEED, 2), LiveFlow.PARTITIONS, LiveEqualsReplay.GRACE, random);
    List<Sending> first = all.subList(0, all.size() / 2);
    try (var flow = new LiveFlow(folder, maps, random)) {
      flow.join(new ReadingProgress());
      flow.send(words());
      flow.send(first);
      await("all read").atMost(SOON).until(() -> flow.unread().isEmpty());

      Monitor guest = flow.join(new ReadingProgress());
      await("both at work").atMost(SOON).until(() -> flow.instancesAtWork() == 2);
      guest.close();
      await("one is left").atMost(SOON).until(() -> flow.instancesAtWork() == 1);

      flow.send(all.subList(first.size(), all.size()));
      long end = Sending.closedUpTo(all, LiveEqualsReplay.GRACE);
      await("all decided").atMost(SOON).until(() -> flow.decidedUpTo() >= end);
    }
  }

  /** One in each partition, on a page that nobody knows. */
  private static List<Sending> words() {
    return IntStream.range(0, LiveFlow.PARTITIONS)
        .mapToObj(
            partition -> {
              String line =
                  "{\"eventId\":\"v%d\",\"occurredAt\":\"2024-03-04T00:00:00Z\",\"warningId\":\"shop.pay.20240303T0800Z\",\"verdict\":\"TREATED\"}"
                      .formatted(partition);
              return new Sending(
                  new LoggedEvent(Topics.VERDICT, 1_709_510_400_000L, line),
                  new TopicPartition(Topics.VERDICT.name(), partition),
                  1_709_510_400_000L);
            })
        .toList();
  }
}
