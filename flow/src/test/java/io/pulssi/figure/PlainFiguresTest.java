package io.pulssi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlainFiguresTest {
  @Test
  void shouldWriteNumbers() {
    assertThat(PlainFigures.number(0)).isEqualTo("0");
    assertThat(PlainFigures.number(0.94)).isEqualTo("0.9");
    assertThat(PlainFigures.number(3.02)).isEqualTo("3");
    assertThat(PlainFigures.number(9.96)).isEqualTo("10");
    assertThat(PlainFigures.number(229.7)).isEqualTo("230");
    assertThat(PlainFigures.number(12400)).isEqualTo("12,400");
    assertThat(PlainFigures.percent(0.045)).isEqualTo("4.5 %");
    assertThat(PlainFigures.percent(0.34)).isEqualTo("34 %");
    assertThat(PlainFigures.count(1, "page")).isEqualTo("1 page");
    assertThat(PlainFigures.count(1200, "page")).isEqualTo("1,200 pages");
  }

  @Test
  void shouldWriteDurations() {
    assertThat(PlainFigures.duration(0)).isEqualTo("0 s");
    assertThat(PlainFigures.duration(4.21)).isEqualTo("4.2 s");
    assertThat(PlainFigures.duration(9.97)).isEqualTo("10 s");
    assertThat(PlainFigures.duration(59.4)).isEqualTo("59 s");
    assertThat(PlainFigures.duration(59.6)).isEqualTo("1 min");
    assertThat(PlainFigures.duration(190)).isEqualTo("3 min 10 s");
    assertThat(PlainFigures.duration(3599.8)).isEqualTo("1 h");
    assertThat(PlainFigures.duration(3959)).isEqualTo("1 h 6 min");
    assertThat(PlainFigures.duration(46 * 3600)).isEqualTo("46 h");
    assertThat(PlainFigures.duration(52 * 3600)).isEqualTo("2 d 4 h");
    assertThat(PlainFigures.duration(Duration.ofMinutes(520))).isEqualTo("8 h 40 min");
  }

  @Test
  void shouldWriteValuesInTheirUnit() {
    assertThat(PlainFigures.inUnit(190, "seconds")).isEqualTo("3 min 10 s");
    assertThat(PlainFigures.inUnit(.34, "share")).isEqualTo("34 %");
    assertThat(PlainFigures.inUnit(34, "count")).isEqualTo("34");
    assertThat(PlainFigures.inUnit(Double.NaN, "share")).isEqualTo("not known");
  }

  @Test
  void shouldNeverRoundAScoreUpToAPage() {
    assertThat(PlainFigures.score(.9999)).isEqualTo("0.99");
    assertThat(PlainFigures.score(1)).isEqualTo("1.00");
  }

  @Test
  void shouldWriteTheSameOnEveryMachine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(PlainFigures.duration(190)).isEqualTo("3 min 10 s");
      assertThat(PlainFigures.number(3.44)).isEqualTo("3.4");
      assertThat(PlainFigures.count(12400)).isEqualTo("12,400");
    } finally {
      Locale.setDefault(before);
    }
  }
}
