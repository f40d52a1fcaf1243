package io.pulssi.slice;

import com.datadoghq.sketch.ddsketch.DDSketch;
import io.pulssi.event.VerdictNotice;
import io.pulssi.signal.Measure;
import io.pulssi.state.StateFormat;
import io.pulssi.state.Varints;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Layout of a summary in a store: number of counts, counts, the two sketches with their lengths,
 * number of verdicts, verdicts. Version 1 knew no verdicts.
 */
public final class SummaryFormat implements StateFormat<Summary> {
  @Override
  public byte version() {
    return 2;
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
    Varints.write(summary.verdicts().size(), out);
    for (VerdictNotice verdict : summary.verdicts()) {
      writeVerdict(verdict, out);
    }
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
    Summary summary = new Summary(counts, readSketch(in), readSketch(in));
    long verdicts = version < 2 ? 0 : Varints.read(in);
    for (long i = 0; i < verdicts; i++) {
      summary.add(readVerdict(in));
    }
    return summary;
  }

  private static void writeVerdict(VerdictNotice verdict, DataOutput out) throws IOException {
    out.writeLong(verdict.getOccurredAt());
    out.writeUTF(verdict.getEventId());
    out.writeUTF(verdict.getWarningId());
    out.writeUTF(verdict.getVerdict());
    String step = verdict.getStep();
    out.writeBoolean(step != null);
    if (step != null) {
      out.writeUTF(step);
    }
  }

  private static VerdictNotice readVerdict(DataInput in) throws IOException {
    return new VerdictNotice(
        in.readLong(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readBoolean() ? in.readUTF() : null);
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
