package io.pulssi.slice;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.encoding.ByteArrayInput;
import com.datadoghq.sketch.ddsketch.encoding.GrowingByteArrayOutput;
import com.datadoghq.sketch.ddsketch.store.SparseStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A wait distribution as bytes, and back. */
final class SketchCodec {
  private SketchCodec() {}

  static byte @Nullable [] of(@Nullable DDSketch sketch) {
    if (sketch == null) {
      return null;
    }
    GrowingByteArrayOutput out = GrowingByteArrayOutput.withDefaultInitialCapacity();
    try {
      sketch.encode(out, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.copyOf(out.backingArray(), out.numWrittenBytes());
  }

  static @Nullable DDSketch sketch(byte @Nullable [] bytes) {
    if (bytes == null || bytes.length == 0) {
      return null;
    }
    try {
      return DDSketch.decode(ByteArrayInput.wrap(bytes), SparseStore::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
