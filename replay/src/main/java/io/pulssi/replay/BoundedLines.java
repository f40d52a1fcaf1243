package io.pulssi.replay;

import io.pulssi.codec.EventReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream as bytes. A line of more than {@value #BYTES_MAX} bytes is refused: a few
 * megabytes that are packed may be one of gigabytes. Shorter ones that are still too long for an
 * event become dead letters.
 */
public final class BoundedLines implements AutoCloseable {
  static final int BYTES_MAX = 16 * EventReader.BYTES_MAX;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long line;

  /** Lines of a stream that is closed with them. */
  public BoundedLines(InputStream in) {
    this.in = in;
  }

  /**
   * The next line without its end; null after the last.
   *
   * @throws IOException if it cannot be read, or is too long, with its number
   */
  public byte @Nullable [] next() throws IOException {
    line++;
    var begun = new ByteArrayOutputStream(0);
    while (at < end || fill()) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      if (begun.size() + at - from > BYTES_MAX) {
        throw new IOException(
            "line %d has more than %d bytes (expected: one event a line)"
                .formatted(line, BYTES_MAX));
      }
      begun.write(buffer, from, at - from);
      if (at < end) {
        at++;
        return withoutReturn(begun.toByteArray());
      }
    }
    return begun.size() == 0 ? null : withoutReturn(begun.toByteArray());
  }

  /** Number of the line that was last returned, from 1. */
  long number() {
    return line;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private static byte[] withoutReturn(byte[] line) {
    int length = line.length;
    return length > 0 && line[length - 1] == '\r' ? Arrays.copyOf(line, length - 1) : line;
  }

  /** Whether a line holds nothing but blanks. */
  static boolean isBlank(byte[] line) {
    for (byte each : line) {
      if (each < 0 || each > ' ') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
