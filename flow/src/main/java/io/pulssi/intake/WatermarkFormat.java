package io.pulssi.intake;

import io.pulssi.state.StateFormat;
import io.pulssi.state.Varints;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Layout of a watermark in a store. */
final class WatermarkFormat implements StateFormat<Watermark> {
  @Override
  public byte version() {
    return 1;
  }

  @Override
  public void write(Watermark mark, DataOutput out) throws IOException {
    out.writeUTF(mark.source());
    Varints.write(mark.partition(), out);
    Varints.write(mark.partitions(), out);
    Varints.write(mark.time(), out);
    out.writeBoolean(mark.idle());
  }

  @Override
  public Watermark read(byte version, DataInput in) throws IOException {
    return new Watermark(
        in.readUTF(),
        (int) Varints.read(in),
        (int) Varints.read(in),
        Varints.read(in),
        in.readBoolean());
  }
}
