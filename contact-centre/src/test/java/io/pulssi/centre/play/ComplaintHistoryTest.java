package io.pulssi.centre.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ComplaintHistoryTest {
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;

  /** Four a day, evenly, for 30 days. */
  private static ComplaintHistory steady() {
    ComplaintHistory complaints = new ComplaintHistory(2, 0);
    for (long at = 3 * HOUR; at < 30 * DAY; at += 6 * HOUR) {
      complaints.add(1, at);
    }
    return complaints;
  }

  @Test
  void shouldFindNoSurgeInSteadyComplaints() {
    assertThat(steady().surge(1, 0, 40 * DAY)).isEmpty();
  }

  @Test
  void shouldFindTheComplaintThatMakesItASurge() {
    ComplaintHistory complaints = steady();
    for (int i = 0; i < 20; i++) {
      complaints.add(1, 30 * DAY + i * 60_000L);
    }

    // 4 a day: the limit is 4.6 + 4 sqrt(4.48) = 13.07, so 14 in 24 hours; 4 were there before
    assertThat(complaints.surge(1, 29 * DAY, 40 * DAY))
        .isEqualTo(OptionalLong.of(30 * DAY + 9 * 60_000));
    assertThat(complaints.surge(0, 29 * DAY, 40 * DAY)).isEmpty();
  }

  @Test
  void shouldNotCallTheRestOfASurgeANewOne() {
    ComplaintHistory complaints = steady();
    for (int i = 0; i < 60; i++) {
      complaints.add(1, 30 * DAY + i * 600_000L);
    }

    assertThat(complaints.surge(1, 30 * DAY + 5 * HOUR, 40 * DAY)).isEmpty();
  }

  @Test
  void shouldWantSixMoreThanUsual() {
    ComplaintHistory complaints = new ComplaintHistory(1, 0);
    for (int i = 0; i < 5; i++) {
      complaints.add(0, 20 * DAY + i * HOUR);
    }
    assertThat(complaints.surge(0, 0, 40 * DAY)).isEmpty();

    complaints.add(0, 20 * DAY + 5 * HOUR);

    assertThat(complaints.surge(0, 0, 40 * DAY)).isEqualTo(OptionalLong.of(20 * DAY + 5 * HOUR));
  }
}
