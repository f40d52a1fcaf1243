package io.pulssi.baseline;

import io.pulssi.state.StateFormat;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Layout of a {@link Cell}. */
final class CellFormat implements StateFormat<Cell> {
  @Override
  public byte version() {
    return 1;
  }

  @Override
  public void write(Cell value, DataOutput out) throws IOException {
    value.write(out);
  }

  @Override
  public Cell read(byte version, DataInput in) throws IOException {
    if (version != 1) {
      throw new IOException("baseline cell version: " + version + " (expected: 1)");
    }
    return Cell.read(in);
  }
}
