package io.pulssi.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void shouldDivideWhatLiesBetweenTwoMoments() {
    Moment begin = new Moment(1_000, 5_000_000_000L, 3_000_000_000L, 1_000_000_000L);
    Moment end = new Moment(3_000, 9_000_000_000L, 3_010_000_000L, 1_002_000_000L);

    Figures figures = Figures.between(begin, end, OptionalLong.of(7));

    assertThat(figures).isEqualTo(new Figures(5, 500, 1, OptionalLong.of(7)));
  }

  @Test
  void shouldTakeTheMeanOfTwoRunsAndTheHigherPeak() {
    Figures mean = Figures.mean(figures(1, 10, 30), figures(3, 20, 40));

    assertThat(mean).isEqualTo(figures(2, 15, 40));
  }

  @Test
  void shouldTakeTheMedianOfRounds() {
    List<Figures> rounds = List.of(figures(9, 1, 1), figures(1, 1, 1), figures(2, 1, 1));

    assertThat(Figures.median(rounds, Figures::cpuMicros)).isEqualTo(2);
    assertThat(Figures.median(rounds.subList(0, 2), Figures::cpuMicros)).isEqualTo(5);
  }

  @Test
  void shouldSayThatAPeakWasNotMeasured() {
    List<Figures> rounds =
        List.of(figures(1, 1, 1_000_000), new Figures(1, 1, 1, OptionalLong.empty()));

    assertThat(Figures.peak(rounds)).isEqualTo("not measured");
    assertThat(Figures.peak(rounds.subList(0, 1))).isEqualTo("1 MB");
  }

  private static Figures figures(double cpu, double perSecond, long peak) {
    return new Figures(cpu, perSecond, 1, OptionalLong.of(peak));
  }
}
