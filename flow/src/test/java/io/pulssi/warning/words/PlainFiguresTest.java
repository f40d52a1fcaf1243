package io.pulssi.warning.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlainFiguresTest {
  @Test
  void shouldWriteDurations() {
    assertThat(PlainFigures.duration(0.4)).isEqualTo("under 1 s");
    assertThat(PlainFigures.duration(1)).isEqualTo("1 s");
    assertThat(PlainFigures.duration(59.4)).isEqualTo("59 s");
    assertThat(PlainFigures.duration(59.6)).isEqualTo("1 min");
    assertThat(PlainFigures.duration(190)).isEqualTo("3 min 10 s");
    assertThat(PlainFigures.duration(3600)).isEqualTo("1 h");
    assertThat(PlainFigures.duration(3959)).isEqualTo("1 h 5 min");
  }

  @Test
  void shouldWriteNumbers() {
    assertThat(PlainFigures.number(0)).isEqualTo("0");
    assertThat(PlainFigures.number(0.94)).isEqualTo("0.9");
    assertThat(PlainFigures.number(9.96)).isEqualTo("10");
    assertThat(PlainFigures.number(229.7)).isEqualTo("230");
    assertThat(PlainFigures.number(12400)).isEqualTo("12400");
    assertThat(PlainFigures.percent(0.045)).isEqualTo("4.5%");
    assertThat(PlainFigures.percent(0.34)).isEqualTo("34%");
  }

  @Test
  void shouldWriteLocalTimesTheSameOnEveryMachine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      long winter = Instant.parse("1999-10-31T08:05:00Z").toEpochMilli();
      assertThat(PlainFigures.time(winter, ZoneId.of("Asia/Jerusalem")))
          .isEqualTo("Sun 31 Oct 10:05");
      assertThat(PlainFigures.duration(190)).isEqualTo("3 min 10 s");
      assertThat(PlainFigures.number(3.44)).isEqualTo("3.4");
    } finally {
      Locale.setDefault(before);
    }
  }
}
