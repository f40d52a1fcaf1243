package io.pulssi.text;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown. A heading that ends in a colon aligns its column to the right. */
public final class MarkdownTable {
  private static final int WIDTH_MIN = 3;

  private final boolean padded;
  private final List<Boolean> right;
  private final List<List<String>> rows = new ArrayList<>();

  private MarkdownTable(boolean padded, List<String> headings) {
    this.padded = padded;
    this.right = headings.stream().map(heading -> heading.endsWith(":")).toList();
    rows.add(headings.stream().map(heading -> heading.replaceFirst(":$", "")).toList());
  }

  /** Cells are padded, so that the text can be read as it is: for narrow tables. */
  public static MarkdownTable padded(String... headings) {
    return new MarkdownTable(true, List.of(headings));
  }

  /** Cells are not padded: for tables with long cells. */
  public static MarkdownTable compact(String... headings) {
    return new MarkdownTable(false, List.of(headings));
  }

  /** Adds a row of as many cells as there are headings. */
  public MarkdownTable row(List<String> cells) {
    if (cells.size() != right.size()) {
      throw new IllegalArgumentException(
          "%d cells (expected: %d, as many as headings)".formatted(cells.size(), right.size()));
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  /** Adds a row of as many cells as there are headings. */
  public MarkdownTable row(String... cells) {
    return row(List.of(cells));
  }

  @Override
  public String toString() {
    int[] widths = widths();
    StringBuilder text = new StringBuilder();
    line(text, rows.get(0), widths);
    for (int i = 0; i < widths.length; i++) {
      String dashes = padded ? "-".repeat(widths[i] + 2) : right.get(i) ? "--" : "---";
      text.append('|').append(right.get(i) ? dashes + ":" : dashes);
    }
    text.append("|\n");
    rows.subList(1, rows.size()).forEach(row -> line(text, row, widths));
    return text.toString();
  }

  private int[] widths() {
    int[] widths = new int[right.size()];
    if (padded) {
      for (int i = 0; i < widths.length; i++) {
        int column = i;
        int longest = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        widths[i] = Math.max(WIDTH_MIN, longest);
      }
    }
    return widths;
  }

  private static void line(StringBuilder text, List<String> cells, int[] widths) {
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      text.append("| ").append(cell).append(" ".repeat(Math.max(0, widths[i] - cell.length())));
      text.append(' ');
    }
    text.append("|\n");
  }
}
