package io.pulssi.ingest.mapping;

/**
 * One mistake in a mapping.
 *
 * @param line from 1; 0 when there is none
 * @param path within the file, such as {@code events[0].fields.queue}; empty for the whole file
 */
public record MappingProblem(String file, int line, String path, String given, String expected) {
  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line : file;
    String subject = path.isEmpty() ? "" : path + ": ";
    return "%s: %s%s (expected: %s)".formatted(place, subject, given, expected);
  }
}
