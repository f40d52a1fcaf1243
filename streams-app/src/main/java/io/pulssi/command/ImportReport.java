package io.pulssi.command;

import io.pulssi.ingest.ImportTally;
import java.util.Locale;

/** What became of an import's records, for the terminal. */
final class ImportReport {
  private final String source;
  private final ImportTally tally;

  ImportReport(String source, ImportTally tally) {
    this.source = source;
    this.tally = tally;
  }

  /** All lines, each with its end. Refusals come with their first examples. */
  String text() {
    TerminalTable table = new TerminalTable(3);
    table.row(source, "read", count(tally.records()));
    tally.madeByKind().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(made -> table.row("", made.getKey(), count(made.getValue())));
    tally.ignoredByReason().forEach((why, n) -> table.row("", "ignored: " + why, count(n)));
    if (tally.repeats() > 0) {
      table.row("", "repeats", count(tally.repeats()));
    }
    if (tally.replacements() > 0) {
      table.row("", "replaced by newer ones", count(tally.replacements()));
    }
    if (tally.doubledTimes() > 0) {
      table.row(
          "",
          "times in the hour that comes twice (taken as its first)",
          count(tally.doubledTimes()));
    }
    for (ImportTally.Refused refused : tally.refusals()) {
      table.row("", "refused: " + refused.reason(), count(refused.count()));
      refused
          .examples()
          .forEach(example -> table.note("    " + PrintableText.plain(example.toString())));
    }
    return table.text();
  }

  private static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
