package io.pulssi.reallog;

/** A table in Markdown, row by row. */
final class Table {
  private final StringBuilder text = new StringBuilder();

  /** Columns whose heading ends in a colon are aligned to the right, the colon left out. */
  Table(String... headings) {
    var rule = new StringBuilder("|");
    text.append('|');
    for (String heading : headings) {
      boolean right = heading.endsWith(":");
      text.append(' ')
          .append(right ? heading.substring(0, heading.length() - 1) : heading)
          .append(" |");
      rule.append(right ? "--:|" : "---|");
    }
    text.append('\n').append(rule).append('\n');
  }

  Table row(String... cells) {
    text.append('|');
    for (String cell : cells) {
      text.append(' ').append(cell).append(" |");
    }
    text.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
