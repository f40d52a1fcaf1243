package io.pulssi.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LoneEventsTest {
  private static final long DAY = 24L * 3600 * 1000;
  private static final long START = 15_000 * DAY;

  @Test
  void shouldPutFirstEventsThatStandAloneLast() {
    assertThat(days(-7_000, -4_000, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, -7_000L, -4_000L);
  }

  @Test
  void shouldKeepTheOrderWithoutAGapOrWithTooFewAfterIt() {
    assertThat(days(-5, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9)).startsWith(-5L);
    assertThat(days(-4_000, 0, 1)).startsWith(-4_000L);
    assertThat(days(0)).containsExactly(0L);
    assertThat(days()).isEmpty();
  }

  @Test
  void shouldKeepAFirstGroupThatIsLargeEnough() {
    long[] group = LongStream.range(-100, -90).toArray();
    List<Long> kept = days(LongStream.concat(LongStream.of(group), LongStream.range(0, 20)));

    assertThat(kept).startsWith(-100L).endsWith(19L);
  }

  private static List<Long> days(long... days) {
    return days(LongStream.of(days));
  }

  private static List<Long> days(LongStream days) {
    List<RecordedEvent> events = new ArrayList<>();
    days.forEach(
        day ->
            events.add(
                new RecordedEvent(
                    Topics.QUEUE_WAIT, 0, START + day * DAY, "e", "c", new byte[0], "f", 1)));
    return LoneEvents.last(events).stream()
        .map(event -> (event.occurredAt() - START) / DAY)
        .toList();
  }
}
