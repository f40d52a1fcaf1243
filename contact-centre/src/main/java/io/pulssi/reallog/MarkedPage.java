package io.pulssi.reallog;

/** A page of which one part is written by a program, between two comments. */
final class MarkedPage {
  static final String BEGIN = "<!-- judged: begin, written by JudgeRealLogs -->\n";
  static final String END = "<!-- judged: end -->\n";

  private MarkedPage() {}

  /**
   * The page with its part replaced.
   *
   * @throws IllegalArgumentException if the comments are not there, once and in order
   */
  static String with(String page, String part) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          "page without marks (expected: " + BEGIN.strip() + " and then " + END.strip() + ")");
    }
    return page.substring(0, begin + BEGIN.length()) + "\n" + part + "\n" + page.substring(end);
  }
}
