package io.pulssi.slice;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A summary as a store would keep it. */
final class SummaryBytes {
  private SummaryBytes() {}

  static byte[] of(StepSummary summary) {
    var bytes = new ByteArrayOutputStream();
    try {
      StepSummary.LAYOUT.write(summary, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
