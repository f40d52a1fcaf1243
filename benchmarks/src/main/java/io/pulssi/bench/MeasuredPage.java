package io.pulssi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page with a part that a program writes, between {@code <!-- name: begin -->} and {@code <!--
 * name: end -->}.
 *
 * @param name of the part
 */
public record MeasuredPage(Path file, String name) {

  /**
   * Replaces the part.
   *
   * @throws IOException if the file cannot be read or written, or has no such marks
   */
  public void write(String part) throws IOException {
    Files.writeString(file, written(Files.readString(file), part));
  }

  String written(String page, String part) throws IOException {
    String beginMark = "<!-- " + name + ": begin -->\n";
    String endMark = "<!-- " + name + ": end -->\n";
    int begin = page.indexOf(beginMark);
    int end = page.indexOf(endMark);
    if (begin < 0 || end < begin) {
      throw new IOException(
          "%s: no marks (expected: %s and then %s)"
              .formatted(file, beginMark.strip(), endMark.strip()));
    }
    return page.substring(0, begin + beginMark.length()) + "\n" + part + "\n" + page.substring(end);
  }
}
