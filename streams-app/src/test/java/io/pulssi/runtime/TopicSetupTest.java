package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pulssi.runtime.TopicFinding.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

/** Topics of a cluster that needs a moment to tell its brokers of them. */
class TopicSetupTest {
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final List<TopicSpec> SPECS =
      List.of(
          new TopicSpec("facts", 3, Map.of("cleanup.policy", "compact")),
          new TopicSpec("words", 1, Map.of()));

  @Test
  void shouldReturnWhenEveryLaterQuestionIsAnswered() {
    for (var cluster :
        List.of(
            new LateCluster(Duration.ZERO, Duration.ZERO),
            new LateCluster(Duration.ofSeconds(2), Duration.ofSeconds(3)),
            new LateCluster(Duration.ZERO, Duration.ofMillis(1)),
            new LateCluster(Duration.ofMillis(1), Duration.ofMillis(1)))) {
      var setup = setup(cluster);

      assertThat(setup.create(SPECS, Optional.empty()))
          .extracting(TopicFinding::state)
          .containsExactly(State.CREATED, State.CREATED);

      assertThat(cluster.isSettled()).isTrue();
      assertThat(setup.identities(SPECS)).hasSameSizeAs(SPECS);
      assertThat(setup.create(SPECS, Optional.empty()))
          .extracting(TopicFinding::state)
          .containsExactly(State.MATCHES, State.MATCHES);
    }
  }

  @Test
  void shouldNameTheTopicsThatBrokersDoNotLearnOf() {
    for (var cluster :
        List.of(
            new LateCluster(Duration.ZERO, Duration.ofMinutes(1)),
            new LateCluster(Duration.ofMinutes(1), Duration.ZERO))) {
      assertThatThrownBy(() -> setup(cluster).create(SPECS, Optional.empty()))
          .isInstanceOf(UnknownTopicOrPartitionException.class)
          .hasMessage("made, but not known to every broker after 30 s: facts, words");
    }
  }

  private static TopicSetup setup(LateCluster cluster) {
    return new TopicSetup(cluster.admin(), () -> cluster.retry(BOUND));
  }
}
