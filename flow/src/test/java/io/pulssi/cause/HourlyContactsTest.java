package io.pulssi.cause;

import static io.pulssi.cause.RecentContacts.NOW;
import static io.pulssi.cause.RecentContacts.hours;
import static io.pulssi.cause.RecentContacts.rated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.slice.SliceSpan;
import org.junit.jupiter.api.Test;

class HourlyContactsTest {
  private static final long HOUR = SliceSpan.HOUR_MILLIS;

  @Test
  void shouldSumTheTrailingFullHours() {
    HourlyContacts contacts = RecentContacts.of(5, 1, 10, 100);
    assertThat(contacts.seen(1)).isEqualTo(100);
    assertThat(contacts.seen(2)).isEqualTo(110);
    assertThat(contacts.seen(3)).isEqualTo(111);
    assertThat(contacts.usual(3)).isEqualTo(15);
  }

  @Test
  void shouldAddTheSlicesOfAnHourAndCountThemWhenItEnds() {
    HourlyContacts contacts = new HourlyContacts();
    for (int slice = 0; slice < 12; slice++) {
      contacts.add(rated(3, 0.26), NOW + slice * SliceSpan.MILLIS);
    }
    assertThat(contacts.seen(1)).as("under way").isZero();
    contacts.close(NOW / HOUR);
    assertThat(contacts.seen(1)).isEqualTo(36);
    assertThat(contacts.usual(1)).as("kept to a tenth").isCloseTo(3.1, within(1e-9));
  }

  @Test
  void shouldLeaveOutSlicesOfWhichNobodyKnowsWhatIsUsual() {
    HourlyContacts contacts = RecentContacts.of(5, 7);
    contacts.add(rated(50, Double.NaN), NOW);
    contacts.close(NOW / HOUR);
    assertThat(contacts.seen(2)).isEqualTo(7);
    assertThat(contacts.covers(2)).as("but the hour is over").isTrue();
  }

  @Test
  void shouldCountAnHourWithoutDataAsNone() {
    HourlyContacts contacts = RecentContacts.of(5, 8);
    contacts.add(rated(20, 5), NOW + 2 * HOUR);
    contacts.close(NOW / HOUR + 2);
    assertThat(contacts.seen(1)).isEqualTo(20);
    assertThat(contacts.seen(3)).isEqualTo(20);
    assertThat(contacts.seen(4)).isEqualTo(28);
    assertThat(contacts.usual(4)).isEqualTo(10);
  }

  @Test
  void shouldReachBackAsFarAsItWasFilledAndTwoDaysAtMost() {
    HourlyContacts young = RecentContacts.of(5, hours(3, 1));
    assertThat(young.covers(3)).isTrue();
    assertThat(young.covers(4)).isFalse();
    HourlyContacts old = RecentContacts.of(5, hours(60, 1));
    assertThat(old.covers(48)).isTrue();
    assertThat(old.seen(48)).isEqualTo(48);
    assertThat(old.covers(49)).isFalse();
  }

  @Test
  void shouldEndAnHourOnce() {
    HourlyContacts contacts = RecentContacts.of(5, 8, 9);
    contacts.close(NOW / HOUR - 1);
    contacts.close(NOW / HOUR - 2);
    assertThat(contacts.covers(3)).isFalse();
    assertThat(contacts.seen(2)).isEqualTo(17);
  }
}
