package io.pulssi.ingest.reader;

/**
 * A record, or a part of one, that was not understood.
 *
 * @param line from 1
 * @param path of the value, or the field that was to be made
 */
public record Refusal(String file, long line, String path, String given, String expected) {
  @Override
  public String toString() {
    String subject = path.isEmpty() ? "" : path + ": ";
    return "%s:%d: %s%s (expected: %s)".formatted(file, line, subject, given, expected);
  }
}
