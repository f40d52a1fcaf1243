package io.pulssi.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlainTest {
  @Test
  void shouldWriteDurations() {
    assertThat(Plain.duration(0.4)).isEqualTo("under 1 s");
    assertThat(Plain.duration(1)).isEqualTo("1 s");
    assertThat(Plain.duration(59.4)).isEqualTo("59 s");
    assertThat(Plain.duration(59.6)).isEqualTo("1 min");
    assertThat(Plain.duration(190)).isEqualTo("3 min 10 s");
    assertThat(Plain.duration(3600)).isEqualTo("1 h");
    assertThat(Plain.duration(3959)).isEqualTo("1 h 5 min");
  }

  @Test
  void shouldWriteNumbers() {
    assertThat(Plain.number(0)).isEqualTo("0");
    assertThat(Plain.number(0.94)).isEqualTo("0.9");
    assertThat(Plain.number(9.96)).isEqualTo("10");
    assertThat(Plain.number(229.7)).isEqualTo("230");
    assertThat(Plain.number(12400)).isEqualTo("12400");
    assertThat(Plain.percent(0.045)).isEqualTo("4.5%");
    assertThat(Plain.percent(0.34)).isEqualTo("34%");
  }

  @Test
  void shouldWriteLocalTimesTheSameOnEveryMachine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      long winter = Instant.parse("1999-10-31T08:05:00Z").toEpochMilli();
      assertThat(Plain.time(winter, ZoneId.of("Asia/Jerusalem"))).isEqualTo("Sun 31 Oct 10:05");
      assertThat(Plain.duration(190)).isEqualTo("3 min 10 s");
      assertThat(Plain.number(3.44)).isEqualTo("3.4");
      assertThat(WarningId.of("bank", "phone", winter)).isEqualTo("bank.phone.19991031T0805Z");
    } finally {
      Locale.setDefault(before);
    }
  }
}
