package io.pulssi.state;

import java.io.DataOutput;
import java.io.IOException;

/** Turns fields into bytes, in today's version. */
record FieldWriter(DataOutput out) implements Fields {
  @Override
  public boolean reading() {
    return false;
  }

  @Override
  public boolean since(int first) {
    return true;
  }

  @Override
  public boolean flag(boolean value) throws IOException {
    out.writeBoolean(value);
    return value;
  }

  @Override
  public int int8(int value) throws IOException {
    out.writeByte(value);
    return value;
  }

  @Override
  public int int16(int value) throws IOException {
    out.writeShort(value);
    return value;
  }

  @Override
  public int int32(int value) throws IOException {
    out.writeInt(value);
    return value;
  }

  @Override
  public long int64(long value) throws IOException {
    out.writeLong(value);
    return value;
  }

  @Override
  public float float32(float value) throws IOException {
    out.writeFloat(value);
    return value;
  }

  @Override
  public double float64(double value) throws IOException {
    out.writeDouble(value);
    return value;
  }

  @Override
  public long varint(long value) throws IOException {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
    return value;
  }

  @Override
  public String text(String value) throws IOException {
    out.writeUTF(value);
    return value;
  }

  @Override
  public void raw(byte[] value) throws IOException {
    out.write(value);
  }
}
