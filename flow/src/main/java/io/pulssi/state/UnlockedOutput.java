package io.pulssi.state;

import java.io.OutputStream;
import java.util.Arrays;

/**
 * Grows an array without the lock that {@link java.io.ByteArrayOutputStream} takes for every byte.
 */
final class UnlockedOutput extends OutputStream {
  private byte[] bytes = new byte[256];
  private int size;

  @Override
  public void write(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  @Override
  public void write(byte[] from, int offset, int length) {
    room(length);
    System.arraycopy(from, offset, bytes, size, length);
    size += length;
  }

  UnlockedOutput emptied() {
    size = 0;
    return this;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
