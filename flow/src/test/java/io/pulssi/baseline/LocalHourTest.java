package io.pulssi.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocalHourTest {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

  @Test
  void shouldCountHoursOfTheLocalWeek() {
    // Friday 1 October 1999, 07:02 in Jerusalem (UTC+2)
    LocalHour hour = at("1999-10-01T05:02:45Z", "Asia/Jerusalem");

    assertThat(hour.hourOfWeek()).isEqualTo(4 * 24 + 7);
    assertThat(hour.hourOfWeekend()).isEqualTo(24 + 7);
  }

  @Test
  void shouldKeepTheLocalHourWhenTheClockChanges() {
    assertThat(at("2024-03-30T07:30:00Z", "Europe/Helsinki").hourOfWeekend()).isEqualTo(24 + 9);
    assertThat(at("2024-03-31T07:30:00Z", "Europe/Helsinki").hourOfWeekend()).isEqualTo(10);
  }

  @Test
  void shouldBeginAWeekOnMonday() {
    assertThat(at("2024-01-07T23:59:59Z", "UTC").week())
        .isEqualTo(at("2024-01-01T00:00:00Z", "UTC").week());
    assertThat(at("2024-01-08T00:00:00Z", "UTC").week())
        .isEqualTo(at("2024-01-07T23:59:59Z", "UTC").week() + 1);
  }

  private static LocalHour at(String time, String zone) {
    return LocalHour.of(Instant.parse(time).toEpochMilli(), ZoneId.of(zone), WEEKEND);
  }
}
