package io.pulssi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void shouldPrintTimesOfTheJourney() {
    Figures figures = new Figures(ZoneId.of("Asia/Jerusalem"));
    long time = Instant.parse("1999-10-31T08:05:00Z").toEpochMilli();

    assertThat(figures.time(time)).isEqualTo("Sun 31 Oct 10:05");
    assertThat(figures.date(time)).isEqualTo("31 Oct 1999");
  }

  @Test
  void shouldPrintDurationsAsPeopleSayThem() {
    assertThat(Figures.duration(4.21)).isEqualTo("4.2 s");
    assertThat(Figures.duration(55)).isEqualTo("55 s");
    assertThat(Figures.duration(190)).isEqualTo("3 min 10 s");
    assertThat(Figures.duration(46 * 3600)).isEqualTo("46 h");
    assertThat(Figures.duration(52 * 3600)).isEqualTo("2 d 4 h");
  }

  @Test
  void shouldNeverRoundAScoreUpToAPage() {
    assertThat(Figures.score(.9999)).isEqualTo("0.99");
    assertThat(Figures.score(1)).isEqualTo("1.00");
  }
}
