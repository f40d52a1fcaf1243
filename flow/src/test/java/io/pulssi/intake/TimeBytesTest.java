package io.pulssi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.state.HeapMemory;
import org.junit.jupiter.api.Test;

/** Bytes of a stored clock and watermark; the table in docs/operations.md quotes them. */
class TimeBytesTest {
  private static final long NOON = 941_371_200_000L;

  @Test
  void shouldKeepAClockInAFewBytes() {
    ClockState clock = new ClockState(NOON, NOON - 120_000, true);
    HeapMemory<ClockState> memory = new HeapMemory<>(ClockState.LAYOUT);
    memory.put("queue-wait", clock);

    assertThat(memory.bytes()).isEqualTo(14);
    assertThat(memory.get("queue-wait")).isEqualTo(clock);
  }

  @Test
  void shouldKeepAWatermarkInAFewBytes() {
    Watermark mark = new Watermark("queue-wait" + Watermark.KEYED, 5, 6, NOON, true);
    HeapMemory<Watermark> memory = new HeapMemory<>(Watermark.LAYOUT);
    memory.put(mark.key(), mark);

    assertThat(memory.bytes()).isEqualTo(28);
    assertThat(memory.get(mark.key())).isEqualTo(mark);
  }
}
