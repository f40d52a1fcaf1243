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
    var bytes = new BytesOut();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(format.version());
      format.write(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private V read(byte[] bytes) {
    try (var in = new DataInputStream(new BytesIn(bytes))) {
      return format.read(in.readByte(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "state value of %d bytes cannot be read".formatted(bytes.length), e);
    }
  }
}
