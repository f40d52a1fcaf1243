package io.pulssi.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Holds the table in {@code docs/topics.md} to the topics, and its examples to those of the
 * AsyncAPI document. To write the examples anew:
 *
 * <pre>mvn -pl event-schemas -am test -Dtest=TopicsPageTest -Dpulssi.regenerate=true</pre>
 */
class TopicsPageTest {
  private static final Path PAGE = Path.of("../docs/topics.md");
  private static final String BEGIN = "<!-- examples -->\n";
  private static final String END = "<!-- /examples -->";

  @Test
  void shouldShowAnExampleOfEveryTopic() throws IOException {
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    String expected = before + examples() + page.substring(page.indexOf(END));
    if (Boolean.getBoolean("pulssi.regenerate")) {
      Files.writeString(PAGE, expected);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  private static String examples() {
    StringBuilder text = new StringBuilder();
    for (Topic<?> topic : Topics.all()) {
      text.append("\n`").append(topic.name()).append("`\n\n```json\n");
      Examples.headers(topic)
          .forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
      text.append(Examples.text(topic)).append("\n```\n");
    }
    return text.append('\n').toString();
  }

  @Test
  void shouldListEveryTopicAsItIs() throws IOException {
    List<String> rows =
        Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `pulssi.")).toList();

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
    if (topic.cleanup() == CleanupPolicy.COMPACT) {
      return "compacted";
    }
    Duration retention = topic.retention();
    return retention == null ? "as the broker says" : retention.toDays() + " days";
  }
}
