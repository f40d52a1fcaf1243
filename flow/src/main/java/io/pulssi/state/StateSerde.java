package io.pulssi.state;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Kafka's view of a {@link Layout}: a version byte, then the value.
 *
 * <p>A value that is not of a known version, or longer or shorter than its layout, is never taken
 * for something else: reading it fails, and with it the process.
 */
final class StateSerde<V> {
  private static final ThreadLocal<Input> INPUTS = ThreadLocal.withInitial(Input::make);
  private static final ThreadLocal<UnlockedOutput> BUFFERS =
      ThreadLocal.withInitial(UnlockedOutput::new);

  private final String store;
  private final Layout<V> layout;

  /** For the values of one store, which is named when one cannot be read. */
  StateSerde(String store, Layout<V> layout) {
    this.store = store;
    this.layout = layout;
  }

  Serde<V> serde() {
    Serializer<V> serializer = (topic, value) -> value == null ? null : write(value);
    Deserializer<V> deserializer = (topic, bytes) -> bytes == null ? null : read(bytes);
    return Serdes.serdeFrom(serializer, deserializer);
  }

  private byte[] write(V value) {
    UnlockedOutput bytes = BUFFERS.get().emptied();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeByte(layout.version());
      layout.write(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private V read(byte[] bytes) {
    Input input = INPUTS.get();
    input.bytes.reset(bytes);
    try {
      V value = layout.read(known(input.data.readByte()), input.data);
      if (input.bytes.left() > 0) {
        throw new IOException("%d bytes after its end (expected: 0)".formatted(input.bytes.left()));
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(unreadable(bytes, e));
    }
  }

  /** One exception that says all, for health shows the innermost alone. */
  private IOException unreadable(byte[] bytes, IOException why) {
    var all =
        new IOException(
            "store %s: a value of %d bytes cannot be read: %s"
                .formatted(
                    store,
                    bytes.length,
                    why instanceof EOFException ? "it ends early" : why.getMessage()));
    all.addSuppressed(why);
    return all;
  }

  private byte known(byte version) throws IOException {
    byte today = layout.version();
    if (version > today) {
      throw new IOException(
          "version %d (expected: 1 to %d): a later release wrote it, and must read it"
              .formatted(version, today));
    }
    if (version < 1) {
      throw new IOException("version %d (expected: 1 to %d)".formatted(version, today));
    }
    return version;
  }

  /**
   * A data stream has buffers of its own; made anew for every value they cost more than reading it.
   */
  private record Input(UnlockedInput bytes, DataInputStream data) {
    static Input make() {
      UnlockedInput bytes = new UnlockedInput();
      return new Input(bytes, new DataInputStream(bytes));
    }
  }
}
