package io.pulssi.arena;

import io.pulssi.score.Figure;
import java.util.Locale;

/** Numbers as they stand in tables. */
final class Cell {
  private Cell() {}

  /** A share with its interval. */
  static String share(Figure figure) {
    return figure.isKnown()
        ? String.format(
            Locale.ROOT, "%.2f [%.2f, %.2f]", figure.value(), figure.low(), figure.high())
        : "–";
  }

  /** A number with one decimal and its interval. */
  static String number(Figure figure) {
    return figure.isKnown()
        ? String.format(
            Locale.ROOT, "%.1f [%.1f, %.1f]", figure.value(), figure.low(), figure.high())
        : "–";
  }

  /** A rate with two decimals. */
  static String rate(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
  }
}
