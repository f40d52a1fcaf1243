package io.pulssi.config;

/**
 * A place in a text file.
 *
 * @param line from 1; 0 when not known
 * @param column from 1; 0 when not known
 */
public record TextLocation(int line, int column) {
  /** Of things that have no place in a file, such as a missing file or an environment variable. */
  public static final TextLocation UNKNOWN = new TextLocation(0, 0);
}
