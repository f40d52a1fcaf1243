package io.pulssi.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A memory on the heap that keeps bytes, as a store does, and knows how many were written. */
public final class HeapMemory<V> implements Memory<V> {
  private final Layout<V> layout;
  private final Map<String, byte[]> kept = new HashMap<>();
  private long bytesWritten;
  private long writes;

  public HeapMemory(Layout<V> layout) {
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
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(layout.version());
      layout.write(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    kept.put(key, bytes.toByteArray());
    bytesWritten += bytes.size();
    writes++;
  }

  /** Bytes of all values now kept. */
  public long bytes() {
    return kept.values().stream().mapToLong(value -> value.length).sum();
  }

  public int keys() {
    return kept.size();
  }

  public long bytesWritten() {
    return bytesWritten;
  }

  public long writes() {
    return writes;
  }
}
