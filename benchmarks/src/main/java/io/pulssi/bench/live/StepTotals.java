package io.pulssi.bench.live;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.DDSketches;
import com.datadoghq.sketch.ddsketch.encoding.ByteArrayInput;
import com.datadoghq.sketch.ddsketch.encoding.GrowingByteArrayOutput;
import com.datadoghq.sketch.ddsketch.store.SparseStore;
import io.pulssi.slice.StepSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The rivals' job, per step and minute: events, abandoned, sum of waits, sketch of waits. */
final class StepTotals {
  private static final int HEAD_BYTES = 3 * Long.BYTES;

  private long events;
  private long abandoned;
  private double waitSecondsSum;
  private final DDSketch waits;

  StepTotals() {
    this(DDSketches.sparse(StepSummary.WAIT_ACCURACY));
  }

  private StepTotals(DDSketch waits) {
    this.waits = waits;
  }

  StepTotals add(StepReading reading) {
    events++;
    if (reading.abandoned()) {
      abandoned++;
    }
    if (reading.hasWait()) {
      waitSecondsSum += reading.waitSeconds();
      waits.accept(reading.waitSeconds());
    }
    return this;
  }

  StepTotals merge(StepTotals other) {
    events += other.events;
    abandoned += other.abandoned;
    waitSecondsSum += other.waitSecondsSum;
    waits.mergeWith(other.waits);
    return this;
  }

  long events() {
    return events;
  }

  long abandoned() {
    return abandoned;
  }

  double waitSecondsSum() {
    return waitSecondsSum;
  }

  double medianWaitSeconds() {
    return waits.getValueAtQuantile(.5);
  }

  byte[] toBytes() {
    var out = GrowingByteArrayOutput.withDefaultInitialCapacity();
    try {
      waits.encode(out, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteBuffer.allocate(HEAD_BYTES + out.numWrittenBytes())
        .putLong(events)
        .putLong(abandoned)
        .putDouble(waitSecondsSum)
        .put(out.backingArray(), 0, out.numWrittenBytes())
        .array();
  }

  static StepTotals fromBytes(byte[] bytes) {
    ByteBuffer head = ByteBuffer.wrap(bytes);
    byte[] sketch = Arrays.copyOfRange(bytes, HEAD_BYTES, bytes.length);
    try {
      var totals = new StepTotals(DDSketch.decode(ByteArrayInput.wrap(sketch), SparseStore::new));
      totals.events = head.getLong();
      totals.abandoned = head.getLong();
      totals.waitSecondsSum = head.getDouble();
      return totals;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
