package io.pulssi.state;

import java.io.InputStream;

/**
 * Reads an array like {@link java.io.ByteArrayInputStream}, without taking a lock for every byte.
 */
final class UnlockedInput extends InputStream {
  private byte[] bytes = {};
  private int next;

  /** Starts at the beginning of other bytes. */
  void reset(byte[] other) {
    bytes = other;
    next = 0;
  }

  /** Number of bytes left to read. */
  int left() {
    return bytes.length - next;
  }

  @Override
  public int read() {
    return next < bytes.length ? bytes[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    int count = Math.min(length, bytes.length - next);
    if (count <= 0) {
      return length == 0 ? 0 : -1;
    }
    System.arraycopy(bytes, next, into, offset, count);
    next += count;
    return count;
  }
}
