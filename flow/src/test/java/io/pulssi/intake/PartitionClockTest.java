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

  private final List<Long> leads = new ArrayList<>();
  private final PartitionClock clock = new PartitionClock(GRACE, new ClockSkew(leads::add));

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

  @Test
  void shouldFollowTheClockOfTheProducersInSilence() {
    long ahead = NOW + HOUR;
    clock.tell(ahead - 1_000, true);
    clock.saw(NOW, NOW);
    clock.heard(ahead, NOW);

    assertThat(clock.tell(ahead + 5 * MINUTE, true).time()).isEqualTo(NOW + 5 * MINUTE - GRACE);
    assertThat(clock.isLate(NOW + 5 * MINUTE)).isFalse();
    assertThat(leads).containsExactly(HOUR);
  }

  @Test
  void shouldNotBeLedByAProducerWhoseClockIsAhead() {
    clock.tell(NOW - 1_000, true);
    clock.heard(NOW, NOW + HOUR);
    clock.saw(NOW, NOW);

    assertThat(clock.tell(NOW + 5 * MINUTE, true).time()).isEqualTo(NOW + 5 * MINUTE - GRACE);
    assertThat(leads).containsExactly(-HOUR);
  }

  @Test
  void shouldNotTakeABacklogForAClockThatIsAhead() {
    long back = NOW + HOUR;
    clock.tell(back, false);
    clock.saw(NOW, NOW);
    clock.heard(back, NOW);
    clock.tell(back + 1_000, true);

    assertThat(clock.tell(back + 2 * MINUTE, true).time()).isEqualTo(back + 2 * MINUTE - GRACE);
    assertThat(leads).isEmpty();
  }

  private void heard() {
    clock.saw(NOW, NOW);
    clock.heard(NOW, NOW);
  }
}
