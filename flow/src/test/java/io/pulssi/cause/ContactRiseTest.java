package io.pulssi.cause;

import static io.pulssi.cause.RecentContacts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.slice.SliceSpan;
import org.junit.jupiter.api.Test;

class ContactRiseTest {
  private static final long HOUR = SliceSpan.HOUR_MILLIS;

  @Test
  void shouldKeepTheStrongerForADay() {
    ContactRise strong = rise(4, NOW);
    ContactRise weak = rise(2, NOW + HOUR);
    assertThat(strong.or(weak, NOW + HOUR)).isEqualTo(strong);
    assertThat(strong.or(weak, NOW + 24 * HOUR)).isEqualTo(strong);
    assertThat(strong.or(weak, NOW + 24 * HOUR + 1)).isEqualTo(weak);
  }

  @Test
  void shouldGiveWayToOneThatIsNoWeaker() {
    ContactRise later = rise(4, NOW + HOUR);
    assertThat(rise(4, NOW).or(later, NOW + HOUR)).isEqualTo(later);
    assertThat(ContactRise.NONE.or(later, NOW + HOUR)).isEqualTo(later);
    assertThat(ContactRise.NONE.or(ContactRise.NONE, NOW)).isEqualTo(ContactRise.NONE);
  }

  @Test
  void shouldSpreadTheExcessOverItsHours() {
    assertThat(new ContactRise(4, NOW - 3 * HOUR, 2, 30, NOW).perHour()).isEqualTo(10);
  }

  @Test
  void shouldBeNotableFromOneAndAHalfStandardDeviations() {
    assertThat(rise(1.5, NOW).notable()).isTrue();
    assertThat(rise(1.49, NOW).notable()).isFalse();
    assertThat(ContactRise.NONE.notable()).isFalse();
  }

  private static ContactRise rise(double z, long at) {
    return new ContactRise(z, at - HOUR, 2, 30, at);
  }
}
