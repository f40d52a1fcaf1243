package io.pulssi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekendTest {
  @ParameterizedTest
  @CsvSource({
    "Europe/Helsinki, SATURDAY, SUNDAY",
    "UTC, SATURDAY, SUNDAY",
    "+02:00, SATURDAY, SUNDAY",
    "Asia/Dubai, SATURDAY, SUNDAY",
    "Asia/Jerusalem, FRIDAY, SATURDAY",
    "Africa/Cairo, FRIDAY, SATURDAY",
    "Asia/Tehran, THURSDAY, FRIDAY",
  })
  void shouldBeTheTwoDaysOnWhichTheCountryRests(String zone, DayOfWeek first, DayOfWeek second) {
    Weekend weekend = Weekend.of(ZoneId.of(zone));

    assertThat(weekend.days()).isEqualTo(EnumSet.of(first, second));
    assertThat(Arrays.stream(DayOfWeek.values()).filter(weekend::includes))
        .containsExactlyInAnyOrder(first, second);
  }

  @Test
  void shouldListOnlyZonesThatExist() {
    assertThat(ZoneId.getAvailableZoneIds()).containsAll(Weekend.listedZones());
  }
}
