package io.pulssi.command;

import java.util.Locale;

/** Text that came from outside, so written that a terminal takes it for text and nothing else. */
final class Printable {
  private Printable() {}

  /** The text with quotes and backslashes marked, and what is not to be seen as its code point. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> append(out, c, c == '"' || c == '\\'));
    return out.toString();
  }

  /** The text as it is, but for what is not to be seen. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> append(out, c, false));
    return out.toString();
  }

  private static void append(StringBuilder out, int c, boolean marked) {
    if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
      out.append(String.format(Locale.ROOT, "\\U%08X", c));
    } else {
      if (marked) {
        out.append('\\');
      }
      out.appendCodePoint(c);
    }
  }
}
