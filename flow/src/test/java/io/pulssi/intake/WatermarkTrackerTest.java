package io.pulssi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WatermarkTrackerTest {
  private static final long UNKNOWN = Long.MIN_VALUE;
  private static final Set<String> QUEUE = Set.of("queue-wait");
  private static final Set<String> BOTH = Set.of("queue-wait", "ticket");

  private final WatermarkTracker watermarks = new WatermarkTracker();

  @Test
  void shouldWaitForEveryPartitionOfEverySource() {
    busy("queue-wait", 0, 100);
    assertThat(watermarks.frontier(QUEUE)).isEqualTo(UNKNOWN);
    busy("queue-wait", 1, 90);
    assertThat(watermarks.frontier(QUEUE)).isEqualTo(90);
    assertThat(watermarks.frontier(BOTH)).isEqualTo(UNKNOWN);

    busy("ticket", 0, 80);
    busy("ticket", 1, 95);

    assertThat(watermarks.frontier(BOTH)).isEqualTo(80);
    assertThat(watermarks.haveAllReported(BOTH)).isTrue();
  }

  @Test
  void shouldNotBeHeldBackByAnIdlePartition() {
    busy("queue-wait", 0, 100);
    idle("queue-wait", 1, 7);

    assertThat(watermarks.frontier(QUEUE)).isEqualTo(100);
    assertThat(watermarks.allIdle(QUEUE)).isFalse();
  }

  @Test
  void shouldStandAtTheLatestWhenAllAreIdle() {
    idle("queue-wait", 0, 100);
    idle("queue-wait", 1, 7);

    assertThat(watermarks.frontier(QUEUE)).isEqualTo(100);
    assertThat(watermarks.allIdle(QUEUE)).isTrue();
  }

  @Test
  void shouldNotBelieveAnIdleMarkFromBehindARekeyOlderThanItsSource() {
    String keyed = "ticket" + Watermark.KEYED;
    idle("ticket", 0, 100);
    idle("ticket", 1, 7);
    idle(keyed, 0, 100);
    idle(keyed, 1, 100);
    assertThat(watermarks.frontier(Set.of("ticket", keyed))).isEqualTo(100);

    busy("ticket", 1, 130);
    assertThat(watermarks.frontier(Set.of("ticket", keyed))).isEqualTo(100);
    idle("ticket", 1, 130);
    assertThat(watermarks.frontier(Set.of("ticket", keyed))).isEqualTo(100);

    idle(keyed, 0, 130);
    idle(keyed, 1, 130);
    assertThat(watermarks.frontier(Set.of("ticket", keyed))).isEqualTo(130);
  }

  @Test
  void shouldKnowNoTimeWhenAllAreIdleAndNothingWasEverRead() {
    idle("queue-wait", 0, UNKNOWN);
    idle("queue-wait", 1, UNKNOWN);

    assertThat(watermarks.frontier(QUEUE)).isEqualTo(UNKNOWN);
  }

  @Test
  void shouldBeHeldBackByABusyPartitionWithoutAnyEvent() {
    busy("queue-wait", 0, 100);
    busy("queue-wait", 1, UNKNOWN);

    assertThat(watermarks.frontier(QUEUE)).isEqualTo(UNKNOWN);
  }

  @Test
  void shouldNeverTakeAPartitionBack() {
    busy("queue-wait", 0, 100);
    busy("queue-wait", 1, 100);
    Watermark kept = watermarks.accept(new Watermark("queue-wait", 1, 2, 60, false));

    assertThat(kept.time()).isEqualTo(100);
    assertThat(watermarks.frontier(QUEUE)).isEqualTo(100);
  }

  @Test
  void shouldWaitForAPartitionThatIsNew() {
    busy("queue-wait", 0, 100);
    busy("queue-wait", 1, 100);
    watermarks.accept(new Watermark("queue-wait", 0, 3, 110, false));

    assertThat(watermarks.frontier(QUEUE)).isEqualTo(UNKNOWN);
  }

  @Test
  void shouldForgetASourceThatHasNoPartitionsAnyMore() {
    busy("queue-wait", 0, 100);
    busy("queue-wait", 1, 100);
    busy("ticket", 0, 50);
    busy("ticket", 1, 50);

    watermarks.accept(new Watermark("ticket", 0, 0, 0, false));

    assertThat(watermarks.frontier(QUEUE)).isEqualTo(100);
    assertThat(watermarks.frontier(BOTH)).isEqualTo(UNKNOWN);
  }

  @Test
  void shouldForgetThePartitionsOfATopicThatWasMadeAnew() {
    for (int partition = 0; partition < 8; partition++) {
      of("old", partition, 8, 100);
    }
    assertThat(watermarks.isOfNewTopic(new Watermark("queue-wait", 0, 6, 90, false, "new")))
        .isTrue();
    for (int partition = 0; partition < 5; partition++) {
      of("new", partition, 6, 110);
    }
    assertThat(watermarks.frontier(QUEUE)).isEqualTo(UNKNOWN);

    of("new", 5, 6, 110);

    assertThat(watermarks.frontier(QUEUE)).isEqualTo(110);
  }

  @Test
  void shouldIgnoreTheTopicFromBeforeOnceTheNewOneIsKnown() {
    of("old", 0, 2, 100);
    of("new", 0, 1, 110);

    assertThat(watermarks.accept(new Watermark("queue-wait", 1, 2, 100, false, "old"))).isNull();
    assertThat(watermarks.frontier(QUEUE)).isEqualTo(110);
  }

  @Test
  void shouldForgetAWiderTopicWhoseIdWasNeverTold() {
    busy("queue-wait", 0, 100);
    busy("queue-wait", 1, 100);
    of("new", 0, 1, 110);

    assertThat(watermarks.frontier(QUEUE)).isEqualTo(110);
  }

  private void of(String topicId, int partition, int partitions, long time) {
    watermarks.accept(new Watermark("queue-wait", partition, partitions, time, false, topicId));
  }

  private void busy(String source, int partition, long time) {
    watermarks.accept(new Watermark(source, partition, 2, time, false));
  }

  private void idle(String source, int partition, long time) {
    watermarks.accept(new Watermark(source, partition, 2, time, true));
  }
}
