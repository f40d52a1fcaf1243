package io.pulssi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartitionClockTest {
  private static final long GRACE = 120_000;
  private static final long MINUTE = 60_000;
  private static final long NOW = 1_700_000_000_000L;

  private final PartitionClock clock = new PartitionClock(GRACE);

  @Test
  void shouldFollowTheWallClockAfterAMinuteOfSilence() {
    heard();

    assertThat(clock.tell(NOW + MINUTE - 1, true).time()).isEqualTo(NOW - GRACE);
    assertThat(clock.tell(NOW + MINUTE, true).time()).isEqualTo(NOW + MINUTE - GRACE);
  }

  @Test
  void shouldGiveProducersAMinuteAfterAnOutageToSendWhatTheyKept() {
    heard();
    long back = NOW + 10 * MINUTE;
    clock.tell(back, false);

    assertThat(clock.tell(back + MINUTE - 1, true).time()).isEqualTo(NOW - GRACE);
    assertThat(clock.tell(back + MINUTE, true).time()).isEqualTo(back + MINUTE - GRACE);
  }

  private void heard() {
    clock.saw(NOW, NOW);
    clock.heard(NOW);
  }
}
