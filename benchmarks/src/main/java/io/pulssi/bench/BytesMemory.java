package io.pulssi.bench;

import io.pulssi.state.Layout;
import io.pulssi.state.Memory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps state as bytes, as a store does: every read and write includes the state layout. */
final class BytesMemory<V> implements Memory<V> {
  private final Layout<V> layout;
  private final Map<String, byte[]> kept = new HashMap<>();
  private long bytesWritten;

  BytesMemory(Layout<V> layout) {
    this.layout = layout;
  }

  @Override
  public @Nullable V get(String key) {
    byte[] bytes = kept.get(key);
    if (bytes == null) {
      return null;
    }
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return layout.read(in.readByte(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void put(String key, @Nullable V value) {
    if (value == null) {
      kept.remove(key);
      return;
    }
    var bytes = new ByteArrayOutputStream(512);
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(layout.version());
      layout.write(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    kept.put(key, bytes.toByteArray());
    bytesWritten += bytes.size();
  }

  Iterable<String> keys() {
    return kept.keySet();
  }

  int entries() {
    return kept.size();
  }

  /** Bytes of all values, without keys. */
  long bytes() {
    return kept.values().stream().mapToLong(value -> value.length).sum();
  }

  /** Bytes of all values ever written, without keys. */
  long bytesWritten() {
    return bytesWritten;
  }
}
