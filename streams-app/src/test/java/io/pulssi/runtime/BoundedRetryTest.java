package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

/** A topic that was made a moment ago, asked of a broker that does not know it yet. */
class BoundedRetryTest {
  private long nanos;
  private int asked;

  @Test
  void shouldAskAgainUntilTheBrokerKnowsTheTopic() {
    Deque<Integer> answers = new ArrayDeque<>(List.of(0, 0, 0, 6));

    int partitions = retry().untilKnown(() -> answered(answers));

    assertThat(partitions).isEqualTo(6);
    assertThat(answers).isEmpty();
  }

  @Test
  void shouldGiveUpWhenTheBoundHasPassed() {
    assertThatThrownBy(() -> retry().untilKnown(this::never))
        .isInstanceOf(UnknownTopicOrPartitionException.class)
        .hasMessage("This server does not host this topic-partition.");

    assertThat(asked).as("at 0, 10, 20 and 30 seconds").isEqualTo(4);
  }

  @Test
  void shouldNotAskAgainWhatIsRefused() {
    assertThatThrownBy(() -> retry().untilKnown(this::refused))
        .isInstanceOf(TopicAuthorizationException.class);

    assertThat(asked).isEqualTo(1);
  }

  /** For thirty seconds, of which each pause takes ten. */
  private BoundedRetry retry() {
    return BoundedRetry.within(
        Duration.ofSeconds(30),
        () -> nanos,
        pause -> {
          assertThat(pause).isEqualTo(Duration.ofMillis(100).toNanos());
          nanos += Duration.ofSeconds(10).toNanos();
        });
  }

  private static int answered(Deque<Integer> answers) {
    int partitions = answers.remove();
    if (partitions == 0) {
      throw new UnknownTopicOrPartitionException();
    }
    return partitions;
  }

  private int never() {
    asked++;
    throw new UnknownTopicOrPartitionException("This server does not host this topic-partition.");
  }

  private int refused() {
    asked++;
    throw new TopicAuthorizationException("no");
  }
}
