package io.pulssi.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of all runs, a line a fault, in {@code target/faults.md}. */
final class FaultTable {
  private static final Path FILE = Path.of("target", "faults.md");
  private static final String HEAD =
      """
      | fault | runs | records in | outputs compared | lost | doubled | wrong | first output after, s | notes |
      |---|---|---|---|---|---|---|---|---|
      """;

  private final Map<String, List<Row>> rows = new LinkedHashMap<>();

  /** Adds a run and writes the file anew. */
  void add(Row row) throws IOException {
    rows.computeIfAbsent(row.fault(), any -> new ArrayList<>()).add(row);
    var text = new StringBuilder(HEAD);
    rows.values().forEach(runs -> text.append(line(runs)));
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, text);
    System.out.print(line(rows.get(row.fault())));
  }

  private static String line(List<Row> runs) {
    return "| %s | %d | %d | %d | %d | %d | %d | %s | %s |%n"
        .formatted(
            runs.get(0).fault(),
            runs.size(),
            runs.stream().mapToInt(Row::records).sum(),
            runs.stream().mapToInt(run -> run.comparison().compared()).sum(),
            runs.stream().mapToInt(run -> run.comparison().lost()).sum(),
            runs.stream().mapToInt(run -> run.comparison().doubled()).sum(),
            runs.stream().mapToInt(run -> run.comparison().wrong()).sum(),
            seconds(runs.stream().flatMap(run -> run.secondsToOutput().stream()).toList()),
            String.join("; ", runs.stream().flatMap(run -> run.notes().stream()).toList()));
  }

  private static String seconds(List<Double> all) {
    if (all.isEmpty()) {
      return "–";
    }
    List<Double> sorted = all.stream().sorted(Comparator.naturalOrder()).toList();
    double most = sorted.get(sorted.size() - 1);
    return sorted.size() == 1
        ? String.format(Locale.ROOT, "%.1f", most)
        : String.format(
            Locale.ROOT, "median %.1f, at most %.1f", sorted.get(sorted.size() / 2), most);
  }
}
