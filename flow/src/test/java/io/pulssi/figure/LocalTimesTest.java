package io.pulssi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalTimesTest {
  private static final LocalTimes TIMES = new LocalTimes(ZoneId.of("Asia/Jerusalem"));
  private static final long WINTER = Instant.parse("1999-10-31T08:05:00Z").toEpochMilli();

  @Test
  void shouldWriteTimesOfTheZone() {
    assertThat(TIMES.time(WINTER)).isEqualTo("Sun 31 Oct 10:05");
    assertThat(TIMES.clock(WINTER)).isEqualTo("10:05");
    assertThat(TIMES.date(WINTER)).isEqualTo("31 Oct 1999");
    assertThat(LocalTimes.day(LocalDate.parse("2026-03-02"))).isEqualTo("Mon 2 Mar");
    assertThat(LocalTimes.dayOfMonth(LocalDate.parse("2026-03-02"))).isEqualTo("2 Mar");
  }

  @Test
  void shouldWriteTheSameOnEveryMachine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(TIMES.time(WINTER)).isEqualTo("Sun 31 Oct 10:05");
    } finally {
      Locale.setDefault(before);
    }
  }
}
