package io.pulssi.state;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** Kafka's view of a {@link StateFormat}: a version byte, then the value. */
final class StateSerde<V> {
  private static final ThreadLocal<Input> INPUTS = ThreadLocal.withInitial(Input::make);
  private static final ThreadLocal<BytesOut> BUFFERS = ThreadLocal.withInitial(BytesOut::new);

  private final StateFormat<V> format;

  StateSerde(StateFormat<V> format) {
    this.format = format;
  }

  Serde<V> serde() {
    Serializer<V> serializer = (topic, value) -> value == null ? null : write(value);
    Deserializer<V> deserializer = (topic, bytes) -> bytes == null ? null : read(bytes);
    return Serdes.serdeFrom(serializer, deserializer);
  }

  private byte[] write(V value) {
    BytesOut bytes = BUFFERS.get().emptied();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeByte(format.version());
      format.write(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private V read(byte[] bytes) {
    Input input = INPUTS.get();
    input.bytes.reset(bytes);
    try {
      return format.read(input.data.readByte(), input.data);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "state value of %d bytes cannot be read".formatted(bytes.length), e);
    }
  }

  /**
   * A data stream has buffers of its own; made anew for every value they cost more than reading it.
   */
  private record Input(BytesIn bytes, DataInputStream data) {
    static Input make() {
      BytesIn bytes = new BytesIn();
      return new Input(bytes, new DataInputStream(bytes));
    }
  }
}
