package io.pulssi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartitionClockTest {
  private static final long GRACE = 120_000;
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long NOW = 1_700_000_000_000L;
  private static final long NOT_FULLY_READ = PartitionProgress.NOT_FULLY_READ;

  private final PartitionClock clock = new PartitionClock(GRACE, new ClockSkew());

  @Test
  void shouldFollowTrustedTimeAfterAMinuteOfSilence() {
    arrive(NOW, NOW, NOW);

    assertThat(readAt(NOW + MINUTE - 1)).isEqualTo(NOW - GRACE);
    assertThat(readAt(NOW + MINUTE)).isEqualTo(NOW + MINUTE - GRACE);
  }

  @Test
  void shouldFollowSilenceOnlyAsFarAsItIsConfirmed() {
    arrive(NOW, NOW, NOW);
    readAt(NOW);

    long confirmed = NOW + 55 * SECOND;
    assertThat(clock.read(NOW + MINUTE, confirmed).time()).isEqualTo(confirmed - GRACE);
  }

  @Test
  void shouldGiveProducersAMinuteAfterAnOutageToSendWhatTheyKept() {
    arrive(NOW, NOW, NOW);
    readAt(NOW);
    long back = NOW + 10 * MINUTE;
    clock.read(back, NOT_FULLY_READ);

    assertThat(readAt(back + MINUTE - 1)).isEqualTo(NOW - GRACE);
    assertThat(readAt(back + MINUTE)).isEqualTo(back + MINUTE - GRACE);
  }

  @Test
  void shouldFollowTheClockOfTheProducersInSilenceIfAllAreBehind() {
    long ahead = NOW + HOUR;
    readAt(ahead - SECOND);
    arrive(ahead, NOW, NOW);

    assertThat(readAt(ahead + 5 * MINUTE)).isEqualTo(NOW + 5 * MINUTE - GRACE);
    assertThat(clock.isLate(NOW + 5 * MINUTE)).isFalse();
  }

  @Test
  void shouldNotBeLedByTheStampsOfAProducerWhoseClockIsAhead() {
    readAt(NOW - SECOND);
    arrive(NOW, NOW, NOW + HOUR);

    assertThat(readAt(NOW + 5 * MINUTE)).isEqualTo(NOW + 5 * MINUTE - GRACE);
  }

  @Test
  void shouldNotLetAProducerVouchForItsOwnClock() {
    arrive(NOW, NOW, NOW);
    readAt(NOW);
    arrive(NOW + SECOND, NOW + HOUR, NOW + HOUR);

    assertThat(readAt(NOW + 2 * SECOND)).isEqualTo(NOW + SECOND - GRACE);
    assertThat(clock.isLate(NOW)).isFalse();
  }

  @Test
  void shouldHoldALeapInABacklogUntilItIsBorneOut() {
    long today = NOW + 24 * HOUR;
    arrive(today, NOW, NOW);
    clock.read(today, today);
    arrive(today, NOW + HOUR, NOW + HOUR);
    clock.read(today, NOT_FULLY_READ);
    assertThat(clock.isLate(NOW + SECOND)).isFalse();
    arrive(today, NOW + SECOND, NOW + SECOND);

    assertThat(clock.read(today, NOT_FULLY_READ).time()).isEqualTo(NOW + SECOND - GRACE);
  }

  @Test
  void shouldBelieveALeapAfterManyRecordsInARow() {
    long today = NOW + 24 * HOUR;
    arrive(today, NOW, NOW);
    clock.read(today, today);
    long morning = NOW + 9 * HOUR;
    for (int i = 0; i < TimeLeap.BORNE_OUT; i++) {
      arrive(today, morning + i, morning + i);
    }

    assertThat(clock.read(today, NOT_FULLY_READ).time())
        .isEqualTo(morning + TimeLeap.BORNE_OUT - 1 - GRACE);
  }

  @Test
  void shouldHoldTheRestOfALeapThatIsBorneOutUntilNoRecordIsLeft() {
    long today = NOW + 24 * HOUR;
    arrive(today, NOW, NOW);
    clock.read(today, today);
    long morning = NOW + 9 * HOUR;
    for (int i = 0; i < TimeLeap.BORNE_OUT; i++) {
      arrive(today, morning + i * MINUTE, morning + i * MINUTE);
    }
    assertThat(clock.read(today, NOT_FULLY_READ).time()).isEqualTo(morning - GRACE);

    assertThat(clock.read(today, today).time())
        .isEqualTo(morning + (TimeLeap.BORNE_OUT - 1) * MINUTE - GRACE);
  }

  @Test
  void shouldBelieveALeapWhenNoRecordIsLeft() {
    long today = NOW + 24 * HOUR;
    arrive(today, NOW, NOW);
    arrive(today, NOW + 7 * MINUTE, NOW + 7 * MINUTE);
    assertThat(clock.read(today, today).time()).isEqualTo(NOW + 7 * MINUTE - GRACE);

    arrive(today, NOW + 9 * HOUR, NOW + 9 * HOUR);
    assertThat(clock.read(today, NOT_FULLY_READ).time()).isEqualTo(NOW + 7 * MINUTE - GRACE);
    assertThat(clock.read(today, today).time()).isEqualTo(NOW + 9 * HOUR - GRACE);
  }

  @Test
  void shouldNotTakeABacklogForAClockThatIsAhead() {
    long back = NOW + HOUR;
    clock.read(back, NOT_FULLY_READ);
    arrive(back, NOW, NOW);
    readAt(back + SECOND);

    assertThat(readAt(back + 2 * MINUTE)).isEqualTo(back + 2 * MINUTE - GRACE);
  }

  private void arrive(long now, long occurredAt, long stampedAt) {
    clock.advance(occurredAt, stampedAt, now);
    clock.recordArrived(now, stampedAt);
  }

  private long readAt(long now) {
    return clock.read(now, now).time();
  }
}
