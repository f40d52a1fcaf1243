package io.pulssi.slice;

import com.datadoghq.sketch.ddsketch.DDSketch;
import io.pulssi.signal.Measure;
import io.pulssi.state.StateFormat;
import io.pulssi.state.Varints;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Layout of a summary in a store: number of counts, counts, the two sketches with their lengths.
 */
public final class SummaryFormat implements StateFormat<Summary> {
  @Override
  public byte version() {
    return 1;
  }

  @Override
  public void write(Summary summary, DataOutput out) throws IOException {
    long[] counts = summary.counts();
    Varints.write(counts.length, out);
    for (long count : counts) {
      Varints.write(count, out);
    }
    writeSketch(summary.phoneWaits(), out);
    writeSketch(summary.chatWaits(), out);
  }

  @Override
  public Summary read(byte version, DataInput in) throws IOException {
    long[] counts = new long[Measure.count()];
    int stored = (int) Varints.read(in);
    for (int i = 0; i < stored; i++) {
      long count = Varints.read(in);
      if (i < counts.length) { // a later release may have counted more
        counts[i] = count;
      }
    }
    return new Summary(counts, readSketch(in), readSketch(in));
  }

  private static void writeSketch(@Nullable DDSketch sketch, DataOutput out) throws IOException {
    byte[] bytes = SketchBytes.of(sketch);
    Varints.write(bytes == null ? 0 : bytes.length, out);
    if (bytes != null) {
      out.write(bytes);
    }
  }

  private static @Nullable DDSketch readSketch(DataInput in) throws IOException {
    byte[] bytes = new byte[(int) Varints.read(in)];
    in.readFully(bytes);
    return SketchBytes.sketch(bytes);
  }
}
