package io.pulssi.command;

import java.util.Locale;

/** Foreign text, written so that a terminal cannot read it as a command. */
final class PrintableText {
  private PrintableText() {}

  /** Quotes and backslashes escaped, invisible characters as code points. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> append(out, c, c == '"' || c == '\\'));
    return out.toString();
  }

  /** Invisible characters as code points, the rest unchanged. */
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
