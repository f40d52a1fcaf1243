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

/** A topic that was made a moment ago, asked of a broker that has not heard of it. */
class TopicPreparationTest {
  private long nanos;
  private int asked;

  @Test
  void shouldAskAgainUntilTheBrokerKnowsTheTopic() {
    Deque<Integer> answers = new ArrayDeque<>(List.of(0, 0, 0, 6));

    int partitions = TopicPreparation.onceKnown(() -> answered(answers), () -> nanos);

    assertThat(partitions).isEqualTo(6);
    assertThat(answers).isEmpty();
  }

  @Test
  void shouldGiveUpAfterThirtySeconds() {
    assertThatThrownBy(() -> TopicPreparation.onceKnown(this::never, () -> nanos))
        .isInstanceOf(UnknownTopicOrPartitionException.class)
        .hasMessage("This server does not host this topic-partition.");

    assertThat(asked).as("at 0, 10, 20 and 30 seconds").isEqualTo(4);
  }

  @Test
  void shouldNotAskAgainWhatIsRefused() {
    assertThatThrownBy(() -> TopicPreparation.onceKnown(this::refused, () -> nanos))
        .isInstanceOf(TopicAuthorizationException.class);

    assertThat(asked).isEqualTo(1);
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
    nanos += Duration.ofSeconds(10).toNanos();
    throw new UnknownTopicOrPartitionException("This server does not host this topic-partition.");
  }

  private int refused() {
    asked++;
    throw new TopicAuthorizationException("no");
  }
}
