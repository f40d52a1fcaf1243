package io.pulssi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.DrivenFlow;
import io.pulssi.state.Memory;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeenEventsTest {
  private static final long MINUTE = 60_000;

  private final Map<String, Long> kept = new HashMap<>();
  private final SeenEvents seen = new SeenEvents(memory(), List.of());

  @Test
  void shouldKnowAnEventUntilTheWatermarkHasPassedItsMinute() {
    assertThat(seen.isNew("a", 10 * MINUTE)).isTrue();
    assertThat(seen.isNew("b", 11 * MINUTE)).isTrue();
    assertThat(seen.isNew("a", 10 * MINUTE)).isFalse();

    seen.passed(10 * MINUTE + 59_999);
    assertThat(seen.isNew("a", 10 * MINUTE)).isFalse();
    seen.passed(11 * MINUTE);
    assertThat(seen.isNew("b", 11 * MINUTE)).isFalse();
    assertThat(seen.size()).isEqualTo(1);
    assertThat(kept).hasSize(1);
  }

  @Test
  void shouldKnowAfterACrashWhatItKnewBefore() {
    assertThat(seen.isNew("a", 10 * MINUTE)).isTrue();
    var heir = new SeenEvents(memory(), List.copyOf(kept.entrySet()));

    assertThat(heir.isNew("a", 10 * MINUTE)).isFalse();
    heir.passed(11 * MINUTE);
    assertThat(kept).isEmpty();
  }

  @Test
  void shouldForgetTheOldestMinuteBeforeItGrowsBeyondItsBound() {
    for (int i = 0; i <= SeenEvents.MAX; i++) {
      assertThat(seen.isNew("event-" + i, i < 1_000 ? 0 : MINUTE)).isTrue();
    }
    assertThat(seen.size()).isEqualTo(SeenEvents.MAX + 1 - 1_000);
    assertThat(kept).hasSize(seen.size());
  }

  @Test
  void shouldCountAnEventOnceThatCameTwice() {
    String call =
        """
        {"eventId":"e-1","occurredAt":"%s","contactId":"c-1","queue":"web","waitSeconds":12,"outcome":"ANSWERED"}
        """;
    try (DrivenFlow flow = DrivenFlow.withoutDuplicates();
        DrivenFlow plain = DrivenFlow.ofTwoSteps()) {
      for (DrivenFlow each : List.of(flow, plain)) {
        each.send(Topics.QUEUE_WAIT, call.formatted(each.now()));
        String first = call.formatted(each.now());
        each.advance(Duration.ofSeconds(30));
        each.send(Topics.QUEUE_WAIT, first);
        each.send(Topics.QUEUE_WAIT, first.replace("e-1", "e-2"));
        each.advance(Duration.ofMinutes(12));
      }

      assertThat(flow.tally.accepted()).isEqualTo(3);
      assertThat(flow.tally.duplicates()).isEqualTo(1);
      assertThat(flow.closed()).containsValue(2L).doesNotContainValue(3L);
      assertThat(plain.closed()).containsValue(3L);
      assertThat(plain.tally.duplicates()).isZero();
      assertThat(flow.entries("intake-seen")).as("forgotten when the watermark passed").isZero();
    }
  }

  private Memory<Long> memory() {
    return new Memory<>() {
      @Override
      public @Nullable Long get(String key) {
        return kept.get(key);
      }

      @Override
      public void put(String key, @Nullable Long value) {
        if (value == null) {
          kept.remove(key);
        } else {
          kept.put(key, value);
        }
      }
    };
  }
}
