package io.pulssi.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What came of all live runs, a line a run, in {@code target/live-faults.md}. */
final class LiveTable {
  private static final Path FILE = Path.of("target", "live-faults.md");
  private static final String HEAD =
      """
      | fault | events | late | lost | doubled | deleted unread, counted | first output after, s | notes |
      |---|--:|--:|--:|--:|--:|--:|---|
      """;

  private final List<LiveRow> rows = new ArrayList<>();

  /** Adds a run and writes the file anew. */
  void add(LiveRow row) throws IOException {
    rows.add(row);
    Files.createDirectories(FILE.getParent());
    Files.writeString(
        FILE, HEAD + rows.stream().map(LiveTable::line).collect(Collectors.joining()));
    System.out.print(line(row));
  }

  private static String line(LiveRow row) {
    return "| %s | %d | %d | %d | %d | %d | %s | %s |%n"
        .formatted(
            row.fault(),
            row.events(),
            row.late(),
            row.comparison().lost(),
            row.comparison().doubled(),
            row.vanished(),
            row.secondsToOutput().stream()
                .map(seconds -> String.format(Locale.ROOT, "%.1f", seconds))
                .collect(Collectors.joining(", ")),
            String.join("; ", row.notes()));
  }
}
