package io.pulssi.console;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines between words. */
final class WrappedText {
  private static final String INDENT = "    ";

  private WrappedText() {}

  /** Lines no wider than the width, all but the first indented; a longer word has its own line. */
  static List<String> lines(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(INDENT).append(word);
      } else {
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
