package io.pulssi.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Whole numbers in as few bytes as they need: zigzag, seven bits a byte, as Avro and Protocol
 * Buffers write them.
 */
public final class Varints {
  private Varints() {}

  /** Writes one number in 1 to 10 bytes. */
  public static void write(long value, DataOutput out) throws IOException {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  /** Reads one number. */
  public static long read(DataInput in) throws IOException {
    long bits = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = in.readByte();
      bits |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return (bits >>> 1) ^ -(bits & 1);
      }
    }
    throw new IOException("number longer than 10 bytes");
  }
}
