package io.pulssi.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LiveTableTest {
  @Test
  void shouldRelateEachToTheLimitAndTheTextbookOfItsOwnRound() {
    var rounds = new EnumMap<Contender, List<Figures>>(Contender.class);
    rounds.put(Contender.LIMIT, List.of(figures(1, 1000), figures(2, 1000), figures(4, 1000)));
    rounds.put(Contender.TEXTBOOK, List.of(figures(8, 100), figures(8, 50), figures(8, 200)));
    rounds.put(Contender.RUN, List.of(figures(3, 300), figures(6, 150), figures(16, 200)));

    String table = new LiveTable(rounds).text();

    assertThat(table.lines()).hasSize(5);
    assertThat(table)
        .contains("| 2.00 µs | 1.00 | 1,000 |")
        .contains(
            "| **Pulssi `run`**, exactly once | 6.00 µs | 3.00 | 200 | 3.00 | 2 MB | 0.50 µs |");
  }

  @Test
  void shouldLeaveOutRatiosToWhatWasNotMeasured() {
    Map<Contender, List<Figures>> rounds = Map.of(Contender.RUN, List.of(figures(3, 300)));

    assertThat(new LiveTable(rounds).text()).contains("| 3.00 µs | – | 300 | – |");
  }

  private static Figures figures(double cpu, double perSecond) {
    return new Figures(cpu, perSecond, .5, OptionalLong.of(2_000_000));
  }
}
