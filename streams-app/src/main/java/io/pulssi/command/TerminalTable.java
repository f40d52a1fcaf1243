package io.pulssi.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.TextTable;

/** A table on the terminal: each column as wide as its longest cell. */
final class TerminalTable {
  private static final int GAP = 2;

  /** Within the two characters that begin markup. */
  private static final Pattern MARKUP = Pattern.compile("(?<=@)(?=[|])");

  private record Row(String[] cells, List<String> notes) {}

  private final List<Row> rows = new ArrayList<>();
  private final int[] widths;

  TerminalTable(int columns) {
    widths = new int[columns];
  }

  /** A row with a cell for each column. */
  TerminalTable row(String... cells) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], cells[i].length() + GAP);
    }
    rows.add(new Row(cells, new ArrayList<>()));
    return this;
  }

  /** A line below the last row. It has no columns. */
  TerminalTable note(String text) {
    rows.get(rows.size() - 1).notes().add(text);
    return this;
  }

  /** All lines, each with its end. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      TextTable laid = TextTable.forColumnWidths(Help.defaultColorScheme(Ansi.OFF), widths);
      laid.setAdjustLineBreaksForWideCJKCharacters(false);
      laid.addRowValues(Stream.of(row.cells()).map(TerminalTable::literal).toArray(Text[]::new));
      text.append(laid);
      row.notes().forEach(note -> text.append(note).append(System.lineSeparator()));
    }
    return text.toString();
  }

  /** As it is: what stands between {@code @|} and {@code |@} is markup to picocli. */
  private static Text literal(String cell) {
    Text text = Ansi.OFF.text("");
    for (String part : MARKUP.split(cell, -1)) {
      text = text.concat(Ansi.OFF.text(part));
    }
    return text;
  }
}
