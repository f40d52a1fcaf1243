package io.pulssi.report;

import java.util.function.IntToDoubleFunction;

/**
 * A row of numbers as text, on a square-root scale from 0 to the largest. Small values stay exact
 * enough for a chart, and no space goes to digits that a chart cannot show. A dash stands for no
 * value. The page's script unpacks it.
 */
final class PackedSeries {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private PackedSeries() {}

  /** Two characters a number: 4,095 steps. */
  static String fine(int size, double largest, IntToDoubleFunction value) {
    StringBuilder text = new StringBuilder(2 * size);
    for (int i = 0; i < size; i++) {
      int code = code(value.applyAsDouble(i) / largest, 4_095);
      text.append(code < 0 ? "--" : "" + DIGITS.charAt(code >> 6) + DIGITS.charAt(code & 63));
    }
    return text.toString();
  }

  /** One character a number: 63 steps, what a band needs. */
  static String coarse(int size, double largest, IntToDoubleFunction value) {
    StringBuilder text = new StringBuilder(size);
    for (int i = 0; i < size; i++) {
      int code = code(value.applyAsDouble(i) / largest, 63);
      text.append(code < 0 ? '-' : DIGITS.charAt(code));
    }
    return text.toString();
  }

  private static int code(double share, int steps) {
    return Double.isNaN(share)
        ? -1
        : (int) Math.round(Math.sqrt(Math.max(0, Math.min(1, share))) * steps);
  }
}
