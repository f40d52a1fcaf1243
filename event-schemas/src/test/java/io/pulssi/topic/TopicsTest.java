package io.pulssi.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicsTest {

  private static final Pattern TOPIC_NAME = Pattern.compile("\"pulssi\\.[a-z-]+\\.v[0-9]+\"");

  @Test
  void shouldNameEveryTopicByItsThingAndVersion() {
    assertThat(Topics.all())
        .extracting(Topic::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("pulssi\\.[a-z]+(-[a-z]+)*\\.v1"));
    assertThat(Topics.QUEUE_WAIT.thing()).isEqualTo("queue-wait");
    assertThat(Topics.all()).extracting(Topic::thing).doesNotHaveDuplicates();
  }

  @Test
  void shouldSortTopicsByDirection() {
    assertThat(Topics.inputs())
        .hasSize(6)
        .allMatch(topic -> topic.direction() == TopicDirection.IN);
    assertThat(Topics.outputs())
        .hasSize(5)
        .allMatch(topic -> topic.direction() == TopicDirection.OUT);
    assertThat(Topics.all())
        .containsAll(Topics.inputs())
        .containsAll(Topics.outputs())
        .contains(Topics.SLICE, Topics.HEARTBEAT)
        .hasSize(13);
  }

  @Test
  void shouldKeepOutputsAsLongAsPromised() {
    assertThat(Topics.SIGNAL.settings())
        .isEqualTo(Map.of("cleanup.policy", "delete", "retention.ms", "2592000000"));
    assertThat(Topics.WARNING.retention()).isEqualTo(Duration.ofDays(400));
    assertThat(Topics.WARNING.cleanup()).isEqualTo(CleanupPolicy.DELETE);
    assertThat(Topics.STEP_STATUS.settings()).isEqualTo(Map.of("cleanup.policy", "compact"));
    assertThat(Topics.OUTCOME.settings()).isEqualTo(Map.of("cleanup.policy", "compact"));
    assertThat(Topics.DEAD_LETTER.retention()).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void shouldHoldEveryTopicsNameInOneFileOnly() throws IOException {
    assertThat(filesNamingATopic()).containsExactly("Topics.java");
  }

  private static List<String> filesNamingATopic() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      return files
          .filter(file -> file.toString().matches(".*/src/main/java/.*\\.java"))
          .filter(TopicsTest::namesATopic)
          .map(file -> file.getFileName().toString())
          .toList();
    }
  }

  private static boolean namesATopic(Path file) {
    try {
      return TOPIC_NAME.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }
}
