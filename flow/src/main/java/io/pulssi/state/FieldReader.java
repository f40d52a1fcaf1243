package io.pulssi.state;

import java.io.DataInput;
import java.io.IOException;

/** Takes fields from bytes: what it is given does not matter. */
record FieldReader(DataInput in, int version) implements Fields {
  @Override
  public boolean reading() {
    return true;
  }

  @Override
  public boolean since(int first) {
    return version >= first;
  }

  @Override
  public boolean flag(boolean any) throws IOException {
    return in.readBoolean();
  }

  @Override
  public int int8(int any) throws IOException {
    return in.readByte();
  }

  @Override
  public int int16(int any) throws IOException {
    return in.readShort();
  }

  @Override
  public int int32(int any) throws IOException {
    return in.readInt();
  }

  @Override
  public long int64(long any) throws IOException {
    return in.readLong();
  }

  @Override
  public float float32(float any) throws IOException {
    return in.readFloat();
  }

  @Override
  public double float64(double any) throws IOException {
    return in.readDouble();
  }

  @Override
  public long varint(long any) throws IOException {
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

  @Override
  public String text(String any) throws IOException {
    return in.readUTF();
  }

  @Override
  public void raw(byte[] into) throws IOException {
    in.readFully(into);
  }
}
