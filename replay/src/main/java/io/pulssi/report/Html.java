package io.pulssi.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** HTML under construction. All text and every attribute's value is escaped. */
final class Html {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private String[] heads = {};

  /** Opens an element; attributes as name, value, name, value. */
  Html open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Closes so many elements and ends the line. */
  Html close(int elements) {
    for (int i = 0; i < elements; i++) {
      close();
    }
    out.append('\n');
    return this;
  }

  Html text(String text) {
    escape(text);
    return this;
  }

  /** An element with nothing but text in it. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** A mark that only eyes see; words beside it say the same. */
  Html mark(Mark mark) {
    open("svg", "class", "mark " + mark.kind(), "viewBox", "0 0 12 12", "aria-hidden", "true");
    return element("path", "", "d", mark.path()).close();
  }

  /** A row of cells: the first is its head. */
  Html row(String head, String... cells) {
    open("tr").element("th", head, "scope", "row");
    for (int i = 0; i < cells.length; i++) {
      String name = i + 1 < heads.length ? heads[i + 1] : "";
      element("td", cells[i], "data-head", name);
    }
    return close(1);
  }

  /** The head of a table, with a caption, and its body opened. */
  Html table(String caption, String... columns) {
    heads = columns;
    open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    open("table").element("caption", caption).open("thead").open("tr");
    for (String head : heads) {
      element("th", head, "scope", "col");
    }
    return close(2).open("tbody");
  }

  /** Ends what {@link #table} began. */
  Html endTable() {
    return close(3);
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("open: " + open + " (expected: every element closed)");
    }
    return out.toString();
  }
}
