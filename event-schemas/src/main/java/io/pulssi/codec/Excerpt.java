package io.pulssi.codec;

/** Foreign text made fit for a message: one line, and not too long. */
final class Excerpt {

  private Excerpt() {}

  static String of(String text, int lengthMax) {
    String cut = text.length() > lengthMax ? text.substring(0, lengthMax) + "…" : text;
    return cut.replaceAll("\\p{Cntrl}", "?");
  }
}
