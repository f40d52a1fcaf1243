package io.pulssi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.state.HeapMemory;
import org.junit.jupiter.api.Test;

/** Bytes of a stored clock and watermark; the table in docs/operations.md quotes them. */
class TimeBytesTest {
  private static final long NOON = 941_371_200_000L;

  @Test
  void shouldKeepAClockInAFewBytes() {
    PartitionClock.State clock = new PartitionClock.State(NOON, NOON - 120_000, true);
    HeapMemory<PartitionClock.State> memory = new HeapMemory<>(PartitionClock.State.LAYOUT);
    memory.put("queue-wait", clock);

    assertThat(memory.bytes()).isEqualTo(14);
    assertThat(memory.get("queue-wait")).isEqualTo(clock);
  }

  @Test
  void shouldKeepAWatermarkInAFewBytes() {
    Watermark mark =
        new Watermark("queue-wait" + Watermark.KEYED, 5, 6, NOON, true, "o9BgkVXcSSKPlXxQ8Ki5yg");
    HeapMemory<Watermark> memory = new HeapMemory<>(Watermark.LAYOUT);
    memory.put(mark.key(), mark);

    assertThat(memory.bytes()).isEqualTo(52);
    assertThat(memory.get(mark.key())).isEqualTo(mark);
  }
}
