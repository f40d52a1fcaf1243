package io.pulssi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartitionClockTest {
  private static final long GRACE = 120_000;
  private static final long NOON = 941_371_200_000L;
  private static final long MINUTE = 60_000;
  private static final long YEARS = 20L * 365 * 24 * 3600 * 1000;

  private final PartitionClock clock = new PartitionClock(GRACE);

  @Test
  void shouldTrailTheNewestEventByTheGrace() {
    hear(NOON, NOON);
    hear(NOON - 1000, NOON);

    assertThat(clock.tell(NOON, true)).isEqualTo(new PartitionClock.Told(NOON - GRACE, false));
  }

  @Test
  void shouldKnowNoTimeBeforeTheFirstEvent() {
    assertThat(clock.tell(NOON, false)).isEqualTo(new PartitionClock.Told(Long.MIN_VALUE, false));
    assertThat(clock.isLate(0)).isFalse();
  }

  @Test
  void shouldTakeAsLateOnlyWhatIsOlderThanTheWatermarkTold() {
    hear(NOON, NOON);
    assertThat(clock.isLate(NOON - GRACE - 1)).as("before it was told").isFalse();

    clock.tell(NOON, true);

    assertThat(clock.isLate(NOON - GRACE - 1)).isTrue();
    assertThat(clock.isLate(NOON - GRACE)).isFalse();
  }

  @Test
  void shouldBeIdleOnlyAfterAMinuteOfSilenceInHistory() {
    hear(NOON, NOON + YEARS);

    assertThat(clock.tell(NOON + YEARS + MINUTE - 1, true).idle()).isFalse();
    assertThat(clock.tell(NOON + YEARS + MINUTE, true))
        .isEqualTo(new PartitionClock.Told(NOON - GRACE, true));
  }

  @Test
  void shouldBeIdleWhenNothingEverCame() {
    assertThat(clock.tell(NOON, true).idle()).as("not asked for a minute yet").isFalse();
    assertThat(clock.tell(NOON + MINUTE, true))
        .isEqualTo(new PartitionClock.Told(Long.MIN_VALUE, true));
  }

  @Test
  void shouldYieldAtOnceWhenReadToItsEndIfItsEventsAreHeardHoweverLate() {
    PartitionClock words = PartitionClock.yielding(GRACE);
    assertThat(words.tell(NOON, false).idle()).as("there may be some to read").isFalse();
    assertThat(words.tell(NOON, true)).isEqualTo(new PartitionClock.Told(Long.MIN_VALUE, true));

    words.saw(NOON, NOON + YEARS);
    words.heard(NOON + YEARS);
    assertThat(words.tell(NOON + YEARS, true))
        .isEqualTo(new PartitionClock.Told(NOON - GRACE, true));
  }

  @Test
  void shouldNeitherBeIdleNorFollowTheClockWhileAnythingIsUnread() {
    hear(NOON, NOON);

    assertThat(clock.tell(NOON + 60 * MINUTE, false))
        .isEqualTo(new PartitionClock.Told(NOON - GRACE, false));
  }

  @Test
  void shouldFollowTheWallClockInALiveSilenceWithoutBeingIdle() {
    hear(NOON, NOON + 1000);

    assertThat(clock.tell(NOON + 5 * MINUTE, true))
        .as("an idle mark would outlive a dead task")
        .isEqualTo(new PartitionClock.Told(NOON + 5 * MINUTE - GRACE, false));
  }

  @Test
  void shouldNotFollowTheWallClockOnceHistoryIsTaught() {
    hear(NOON, NOON + 1000);
    hear(NOON + MINUTE, NOON + YEARS);

    assertThat(clock.tell(NOON + YEARS + 5 * MINUTE, true))
        .isEqualTo(new PartitionClock.Told(NOON + MINUTE - GRACE, true));
  }

  @Test
  void shouldNotBeCarriedAheadByAnEventDatedAfterItsArrival() {
    hear(NOON + 59 * MINUTE, NOON);

    assertThat(clock.tell(NOON, true).time()).isEqualTo(NOON - GRACE);
    assertThat(clock.isLate(NOON)).isFalse();
  }

  @Test
  void shouldNeverTellAnEarlierTimeThanBefore() {
    hear(NOON, NOON);
    long silent = clock.tell(NOON + 10 * MINUTE, true).time();
    hear(NOON + MINUTE, NOON + 11 * MINUTE);

    assertThat(clock.tell(NOON + 11 * MINUTE, true).time()).isEqualTo(silent);
  }

  @Test
  void shouldGoOnWhereAnEarlierClockLeftOff() {
    clock.resume(NOON, NOON - GRACE, true);

    assertThat(clock.isLate(NOON - GRACE - 1)).isTrue();
    assertThat(clock.saw(NOON, NOON)).as("not newer").isFalse();
    clock.tell(NOON, true);
    assertThat(clock.tell(NOON + 10 * MINUTE, true).time()).isEqualTo(NOON + 10 * MINUTE - GRACE);
  }

  private void hear(long occurredAt, long wall) {
    clock.saw(occurredAt, wall);
    clock.heard(wall);
  }
}
