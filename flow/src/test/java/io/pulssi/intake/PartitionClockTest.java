package io.pulssi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartitionClockTest {
  private static final long GRACE = 120_000;
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long NOW = 1_700_000_000_000L;

  private final List<Long> skews = new ArrayList<>();
  private final PartitionClock clock = new PartitionClock(GRACE, new ClockSkew(skews::add));

  @Test
  void shouldFollowTheWallClockAfterAMinuteOfSilence() {
    recordNow();

    assertThat(clock.read(NOW + MINUTE - 1, true).time()).isEqualTo(NOW - GRACE);
    assertThat(clock.read(NOW + MINUTE, true).time()).isEqualTo(NOW + MINUTE - GRACE);
  }

  @Test
  void shouldGiveProducersAMinuteAfterAnOutageToSendWhatTheyKept() {
    recordNow();
    long back = NOW + 10 * MINUTE;
    clock.read(back, false);

    assertThat(clock.read(back + MINUTE - 1, true).time()).isEqualTo(NOW - GRACE);
    assertThat(clock.read(back + MINUTE, true).time()).isEqualTo(back + MINUTE - GRACE);
  }

  @Test
  void shouldFollowTheClockOfTheProducersInSilence() {
    long ahead = NOW + HOUR;
    clock.read(ahead - 1_000, true);
    clock.advance(NOW, NOW);
    clock.recordArrived(ahead, NOW);

    assertThat(clock.read(ahead + 5 * MINUTE, true).time()).isEqualTo(NOW + 5 * MINUTE - GRACE);
    assertThat(clock.isLate(NOW + 5 * MINUTE)).isFalse();
    assertThat(skews).containsExactly(HOUR);
  }

  @Test
  void shouldNotBeLedByAProducerWhoseClockIsAhead() {
    clock.read(NOW - 1_000, true);
    clock.recordArrived(NOW, NOW + HOUR);
    clock.advance(NOW, NOW);

    assertThat(clock.read(NOW + 5 * MINUTE, true).time()).isEqualTo(NOW + 5 * MINUTE - GRACE);
    assertThat(skews).containsExactly(-HOUR);
  }

  @Test
  void shouldNotTakeABacklogForAClockThatIsAhead() {
    long back = NOW + HOUR;
    clock.read(back, false);
    clock.advance(NOW, NOW);
    clock.recordArrived(back, NOW);
    clock.read(back + 1_000, true);

    assertThat(clock.read(back + 2 * MINUTE, true).time()).isEqualTo(back + 2 * MINUTE - GRACE);
    assertThat(skews).isEmpty();
  }

  private void recordNow() {
    clock.advance(NOW, NOW);
    clock.recordArrived(NOW, NOW);
  }
}
