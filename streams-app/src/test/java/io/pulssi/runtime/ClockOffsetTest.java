package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClockOffsetTest {
  private static final long NOON = 1_700_000_000_000L;
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;

  private final ClockOffset offset = new ClockOffset();

  @Test
  void shouldBeThisMachinesTimeBeforeTheFirstStamp() {
    assertThat(offset.now(nanos(5), NOON)).isEqualTo(NOON);
    assertThat(offset.lead(nanos(5), NOON)).isEmpty();
  }

  @Test
  void shouldBeTheBrokersTimeWhereThisMachinesClockIsAnHourOff() {
    offset.stamped(NOON, nanos(0), NOON + HOUR);
    offset.stamped(NOON + MINUTE, nanos(MINUTE), NOON + HOUR + MINUTE);

    assertThat(offset.now(nanos(2 * MINUTE), NOON + HOUR)).isEqualTo(NOON + 2 * MINUTE);
    assertThat(offset.lead(nanos(MINUTE), NOON + HOUR + MINUTE)).hasValue(HOUR);
  }

  @Test
  void shouldGoOnWhenThisMachinesClockIsSet() {
    offset.stamped(NOON, nanos(0), NOON);
    offset.stamped(NOON + MINUTE, nanos(MINUTE), NOON + 11 * MINUTE);

    assertThat(offset.now(nanos(2 * MINUTE), NOON + 12 * MINUTE)).isEqualTo(NOON + 2 * MINUTE);
    assertThat(offset.lead(nanos(2 * MINUTE), NOON + 12 * MINUTE)).hasValue(10 * MINUTE);
  }

  @Test
  void shouldNotFollowABrokersClockAwayFromThisMachines() {
    offset.stamped(NOON, nanos(0), NOON);
    offset.stamped(NOON + MINUTE + HOUR, nanos(MINUTE), NOON + MINUTE);

    assertThat(offset.now(nanos(MINUTE), NOON + MINUTE)).isEqualTo(NOON + MINUTE);
  }

  @Test
  void shouldFollowABrokersClockBackToThisMachines() {
    offset.stamped(NOON - HOUR, nanos(0), NOON);
    offset.stamped(NOON + MINUTE, nanos(MINUTE), NOON + MINUTE);

    assertThat(offset.now(nanos(MINUTE), NOON + MINUTE)).isEqualTo(NOON + MINUTE);
  }

  private static long nanos(long millis) {
    return 77_000_000_000L + millis * 1_000_000;
  }
}
