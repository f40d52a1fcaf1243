package io.pulssi.state;

import java.io.InputStream;

/**
 * Reads an array without the lock that {@link java.io.ByteArrayInputStream} takes for every byte.
 */
final class UnlockedInput extends InputStream {
  private byte[] bytes = {};
  private int next;

  /** Begins at the front of other bytes. */
  void reset(byte[] other) {
    bytes = other;
    next = 0;
  }

  /** How many are left to read. */
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
