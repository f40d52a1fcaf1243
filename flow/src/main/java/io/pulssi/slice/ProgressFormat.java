package io.pulssi.slice;

import io.pulssi.state.StateFormat;
import io.pulssi.state.Varints;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Layout of {@link OpenSlices.Progress} in a store: two numbers. */
public final class ProgressFormat implements StateFormat<OpenSlices.Progress> {
  @Override
  public byte version() {
    return 1;
  }

  @Override
  public void write(OpenSlices.Progress value, DataOutput out) throws IOException {
    Varints.write(value.next(), out);
    Varints.write(value.dataUpTo(), out);
  }

  @Override
  public OpenSlices.Progress read(byte version, DataInput in) throws IOException {
    return new OpenSlices.Progress(Varints.read(in), Varints.read(in));
  }
}
