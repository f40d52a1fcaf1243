package io.pulssi.outcome;

import io.pulssi.state.StateFormat;
import io.pulssi.state.Varints;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Layout of {@link Surges}: a byte for each of at most 696 hours, where complaints are few. */
final class SurgesFormat implements StateFormat<Surges> {
  @Override
  public byte version() {
    return 1;
  }

  @Override
  public void write(Surges value, DataOutput out) throws IOException {
    out.writeUTF(value.step());
    ComplaintHours hours = value.hours();
    int[] kept = hours.kept();
    Varints.write(hours.first(), out);
    Varints.write(hours.last(), out);
    Varints.write(kept.length, out);
    for (int count : kept) {
      Varints.write(count, out);
    }
    Surge running = value.running();
    out.writeBoolean(running != null);
    if (running != null) {
      out.writeLong(running.at());
      out.writeLong(running.until());
    }
  }

  @Override
  public Surges read(byte version, DataInput in) throws IOException {
    String step = in.readUTF();
    long first = Varints.read(in);
    long last = Varints.read(in);
    int[] kept = new int[(int) Varints.read(in)];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = (int) Varints.read(in);
    }
    @Nullable Surge running =
        in.readBoolean() ? new Surge(step, in.readLong(), in.readLong()) : null;
    return new Surges(step, new ComplaintHours(first, last, kept), running);
  }
}
