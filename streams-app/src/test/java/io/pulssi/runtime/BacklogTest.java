package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BacklogTest {
  private static final TopicPartition ONE = new TopicPartition("t", 0);
  private static final TopicPartition OTHER = new TopicPartition("t", 1);

  private long nanos = 5_000_000_000L;
  private final Backlog backlog = new Backlog(() -> nanos);

  @Test
  void shouldAddUpThePartitionsOfATopic() {
    backlog.tell(ONE, 3);
    backlog.tell(OTHER, 4);

    assertThat(backlog.records("t")).isEqualTo(7);
    assertThat(backlog.records("u")).isZero();
  }

  @Test
  void shouldTellWhenTheLastIsReadAtThePresentPace() {
    backlog.tell(ONE, 1_000);
    backlog.tell(OTHER, 0);
    pass(Duration.ofSeconds(10));
    backlog.tell(ONE, 900);
    backlog.tell(OTHER, 0);

    assertThat(backlog.secondsToGo("t")).hasValue(90);
  }

  @Test
  void shouldNotTellWhenTheyBecomeNoFewer() {
    backlog.tell(ONE, 1_000);
    pass(Duration.ofSeconds(10));
    backlog.tell(ONE, 1_100);

    assertThat(backlog.secondsToGo("t")).isEmpty();
  }

  @Test
  void shouldForgetAPartitionThatMovedAway() {
    backlog.tell(ONE, 3);
    pass(Duration.ofSeconds(31));

    assertThat(backlog.records("t")).isZero();
    assertThat(backlog.secondsToGo("t")).hasValue(0);
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }
}
