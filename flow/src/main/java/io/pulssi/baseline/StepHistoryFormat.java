package io.pulssi.baseline;

import io.pulssi.state.StateFormat;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Layout of a {@link StepHistory}. */
final class StepHistoryFormat implements StateFormat<StepHistory> {
  @Override
  public byte version() {
    return 1;
  }

  @Override
  public void write(StepHistory value, DataOutput out) throws IOException {
    value.all().write(out);
    value.spread().write(out);
    value.drift().write(out);
    value.silence().write(out);
    value.reopening().write(out);
    value.completeness().write(out);
    value.days().write(out);
  }

  @Override
  public StepHistory read(byte version, DataInput in) throws IOException {
    if (version != 1) {
      throw new IOException("step history version: " + version + " (expected: 1)");
    }
    return new StepHistory(
        Cell.read(in),
        Spread.read(in),
        Drift.read(in),
        Silence.read(in),
        Reopening.read(in),
        Completeness.read(in),
        ObservedDays.read(in));
  }
}
