package io.pulssi.detect;

import io.pulssi.state.Memory;
import io.pulssi.state.StateFormat;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What detection remembers, split by how often it changes.
 *
 * @param traces every slice, by {@code journey/step}
 * @param hours every hour, by {@code journey/step}
 * @param loads every slice with waits, one of ten bins, by {@code journey/step/bin}; pooled by
 *     {@code journey/bin}
 * @param calibrations every day, by {@code journey}
 */
public record DetectMemory(
    Memory<StepTrace> traces,
    Memory<StepHours> hours,
    Memory<LoadBin> loads,
    Memory<Calibration> calibrations) {

  /** Layout of the traces. */
  public static StateFormat<StepTrace> traceFormat() {
    return new Layout<>("step trace", StepTrace::write, StepTrace::read);
  }

  /** Layout of the hours. */
  public static StateFormat<StepHours> hoursFormat() {
    return new Layout<>("step hours", StepHours::write, StepHours::read);
  }

  /** Layout of the load bins. */
  public static StateFormat<LoadBin> loadFormat() {
    return new Layout<>("load bin", LoadBin::write, LoadBin::read);
  }

  /** Layout of the calibrations. */
  public static StateFormat<Calibration> calibrationFormat() {
    return new Layout<>("calibration", Calibration::write, Calibration::read);
  }

  private interface Writing<V> {
    void write(V value, DataOutput out) throws IOException;
  }

  private interface Reading<V> {
    V read(DataInput in) throws IOException;
  }

  /** Version 1 of each. */
  private record Layout<V>(String what, Writing<V> writing, Reading<V> reading)
      implements StateFormat<V> {
    @Override
    public byte version() {
      return 1;
    }

    @Override
    public void write(V value, DataOutput out) throws IOException {
      writing.write(value, out);
    }

    @Override
    public V read(byte version, DataInput in) throws IOException {
      if (version != 1) {
        throw new IOException(what + " version: " + version + " (expected: 1)");
      }
      return reading.read(in);
    }
  }
}
