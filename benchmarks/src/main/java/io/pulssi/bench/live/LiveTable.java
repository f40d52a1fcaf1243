package io.pulssi.bench.live;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The table of all rounds: medians, and ratios within a round. */
final class LiveTable {
  private final Map<Contender, List<Figures>> rounds;

  /**
   * @param rounds the figures of each contender, one a round
   */
  LiveTable(Map<Contender, List<Figures>> rounds) {
    this.rounds = rounds;
  }

  String text() {
    var table = new StringBuilder();
    table.append(
        "| what | CPU an event | ÷ the limit's | events a second | ÷ textbook's | peak memory |"
            + " the broker's CPU an event |\n");
    table.append("|---|--:|--:|--:|--:|--:|--:|\n");
    rounds.forEach((contender, figures) -> table.append(row(contender, figures)));
    return table.toString();
  }

  private String row(Contender contender, List<Figures> figures) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f µs | %s | %,.0f | %s | %s | %.2f µs |\n",
        contender.title(),
        Figures.median(figures, Figures::cpuMicros),
        ratio(figures, Contender.LIMIT, Figures::cpuMicros),
        Figures.median(figures, Figures::eventsPerSecond),
        ratio(figures, Contender.TEXTBOOK, Figures::eventsPerSecond),
        Figures.peak(figures),
        Figures.median(figures, Figures::brokerCpuMicros));
  }

  private String ratio(List<Figures> figures, Contender other, ToDoubleFunction<Figures> figure) {
    return Optional.ofNullable(rounds.get(other))
        .map(
            others ->
                IntStream.range(0, figures.size())
                    .mapToDouble(
                        round ->
                            figure.applyAsDouble(figures.get(round))
                                / figure.applyAsDouble(others.get(round)))
                    .sorted()
                    .toArray())
        .map(ratios -> String.format(Locale.ROOT, "%.2f", ratios[ratios.length / 2]))
        .orElse("–");
  }
}
