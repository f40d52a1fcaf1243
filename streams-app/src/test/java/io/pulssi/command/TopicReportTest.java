package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.runtime.LateCluster;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

/** Topics that somebody made a moment ago, looked at while brokers still learn of them. */
class TopicReportTest {
  private static final Duration BOUND = Duration.ofSeconds(5);

  private final JourneyMaps maps =
      JourneyMapReader.read(Path.of("..", "samples", "bank", "journey.yml"));
  private final LateCluster cluster = new LateCluster(Duration.ofSeconds(2), Duration.ZERO);

  @Test
  void shouldLookAgainAtWhatTheBrokerDoesNotKnowYet() throws Exception {
    cluster.make(Topics.all().stream().map(TopicReportTest::topic).toList());

    assertThat(TopicReport.all(cluster.admin(), maps, cluster.retry(BOUND)))
        .extracting(TopicReport::found)
        .containsOnly("ok");
  }

  @Test
  void shouldCallMissingWhatIsUnknownForLonger() throws Exception {
    Stream<Topic<?>> others = Topics.all().stream().filter(topic -> !topic.equals(Topics.VERDICT));
    cluster.make(others.map(TopicReportTest::topic).toList());

    List<TopicReport> reports = TopicReport.all(cluster.admin(), maps, cluster.retry(BOUND));

    assertThat(reports)
        .filteredOn(report -> !report.found().equals("ok"))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.topic()).isEqualTo(Topics.VERDICT);
              assertThat(report.found()).isEqualTo("missing");
              assertThat(report.remarks()).containsExactly("no such topic");
            });
  }

  private static NewTopic topic(Topic<?> topic) {
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
        .configs(topic.settings());
  }
}
