package io.pulssi.codec;

import io.pulssi.codec.ReadResult.Read;
import io.pulssi.codec.ReadResult.Unreadable;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes outputs in the chosen format and reads any of the three encodings, so that a consumer need
 * not know which was chosen. Null, a tombstone, stays null. Safe for several threads.
 */
public final class RecordSerde<T extends SpecificRecord> implements Serde<T> {

  private final OutputFormat format;
  private final ThreadLocal<JsonWriter<T>> json;
  private final ThreadLocal<AvroWriter<T>> avro;
  private final ThreadLocal<EventReader<T>> readers;

  public RecordSerde(Class<T> type, OutputFormat format) {
    this(type, format, RegistrySchemas.none());
  }

  public RecordSerde(Class<T> type, OutputFormat format, RegistrySchemas registry) {
    this.format = format;
    json = ThreadLocal.withInitial(() -> new JsonWriter<>(type));
    avro = ThreadLocal.withInitial(() -> new AvroWriter<>(type));
    readers = ThreadLocal.withInitial(() -> new EventReader<>(type, registry));
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> value == null ? null : write(value);
  }

  /** Throws {@link SerializationException} for bytes that cannot be read. */
  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : read(topic, bytes);
  }

  private byte[] write(T value) {
    return switch (format) {
      case JSON -> json.get().write(value);
      case AVRO -> avro.get().write(value);
    };
  }

  private T read(String topic, byte[] bytes) {
    ReadResult<T> reading = readers.get().read(bytes);
    if (reading instanceof Unreadable<T> bad) {
      throw new SerializationException(topic + ": " + bad.reason().label() + ", " + bad.detail());
    }
    return ((Read<T>) reading).value();
  }
}
