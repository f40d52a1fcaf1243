package io.pulssi.codec;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Text without what cannot be seen: blanks around it, no-break ones included, and other ways to
 * write the same characters (Unicode's normal form C).
 */
public final class CleanText {
  private CleanText() {}

  /** The text, trimmed and normalised; the same object if there is nothing to do. */
  public static String of(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    String trimmed = text.substring(from, to);
    return isAscii(trimmed) || Normalizer.isNormalized(trimmed, Form.NFC)
        ? trimmed
        : Normalizer.normalize(trimmed, Form.NFC);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }
}
