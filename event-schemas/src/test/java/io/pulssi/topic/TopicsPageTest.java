package io.pulssi.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Holds the table in {@code docs/topics.md} to the topics. */
class TopicsPageTest {

  @Test
  void shouldListEveryTopicAsItIs() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("../docs/topics.md")).stream()
            .filter(line -> line.startsWith("| `pulssi."))
            .toList();

    assertThat(rows).isEqualTo(Topics.all().stream().map(TopicsPageTest::row).toList());
  }

  private static String row(Topic<?> topic) {
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | %s | %d | %s |",
        topic.name(),
        topic.direction().name().toLowerCase(Locale.ROOT),
        topic.key(),
        topic.partitions(),
        kept(topic));
  }

  private static String kept(Topic<?> topic) {
    if (topic.cleanup() == Cleanup.COMPACT) {
      return "compacted";
    }
    Duration retention = topic.retention();
    return retention == null ? "as the broker says" : retention.toDays() + " days";
  }
}
