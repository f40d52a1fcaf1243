package io.pulssi.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.topic.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveEqualsReplayIT {
  private static final Path SAMPLES = Path.of("..", "samples");
  private static final long SEED = 19991031;

  @TempDir Path folder;

  @Test
  void shouldDecideLiveWhatAReplayOfTheBankLogDecides() throws Exception {
    List<LoggedEvent> events =
        EventLogs.queueWaits(
            SAMPLES.resolve("bank"),
            Instant.parse("1999-10-16T00:00:00Z"),
            Instant.parse("1999-11-01T00:00:00Z"));
    JourneyMaps maps = JourneyMapReader.read(SAMPLES.resolve("bank").resolve("journey.yml"));
    var same = new LiveEqualsReplay(folder, maps, events, SEED);
    Decisions expected = same.replay();
    System.out.printf("replay: %d signals, %d warnings%n", expected.signals(), expected.warnings());

    long end = same.play(expected, new TopicPartition(Topics.QUEUE_WAIT.name(), 1));

    assertThat(expected.upTo(end).signals()).isGreaterThan(10_000);
    assertThat(expected.upTo(end).warnings()).isPositive();
  }

  @Test
  void shouldDecideTheSameWhenEverySourceGoesThroughTheRekey() throws Exception {
    JourneyMaps maps = JourneyMapReader.read(GeneratedLog.writeMap(folder.resolve("journey.yml")));
    var same = new LiveEqualsReplay(folder, maps, GeneratedLog.of(SEED, 4), SEED);
    Decisions expected = same.replay();
    System.out.printf("replay: %d signals, %d warnings%n", expected.signals(), expected.warnings());

    long end = same.play(expected, new TopicPartition(Topics.TICKET.name(), 2));

    assertThat(expected.upTo(end).signals()).isGreaterThan(10_000);
    assertThat(expected.upTo(end).warnings()).isPositive();
  }
}
