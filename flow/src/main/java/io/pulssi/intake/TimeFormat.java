package io.pulssi.intake;

import io.pulssi.state.StateFormat;
import io.pulssi.state.Varints;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A time, epoch milliseconds. */
final class TimeFormat implements StateFormat<Long> {
  @Override
  public byte version() {
    return 1;
  }

  @Override
  public void write(Long time, DataOutput out) throws IOException {
    Varints.write(time, out);
  }

  @Override
  public Long read(byte version, DataInput in) throws IOException {
    if (version != 1) {
      throw new IOException("time version: " + version + " (expected: 1)");
    }
    return Varints.read(in);
  }
}
