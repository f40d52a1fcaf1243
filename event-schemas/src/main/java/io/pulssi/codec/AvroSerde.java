package io.pulssi.codec;

import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * What Pulssi's own topics and hops are written in: Avro single-object, and what any release wrote
 * is read. Safe for several threads, as Streams shares a serde between its tasks.
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {

  private final ThreadLocal<AvroWriter<T>> writers;
  private final ThreadLocal<AvroReader<T>> readers;

  public AvroSerde(Class<T> type) {
    TrustedRecords.tellAvro();
    writers = ThreadLocal.withInitial(() -> new AvroWriter<>(type));
    readers =
        ThreadLocal.withInitial(
            () -> new AvroReader<>(SpecificData.get().getSchema(type), RegistrySchemas.none()));
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> value == null ? null : writers.get().write(value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : read(topic, bytes);
  }

  private T read(String topic, byte[] bytes) {
    try {
      if (bytes.length < 2 || bytes[0] != (byte) 0xC3 || bytes[1] != 1) {
        throw new UnreadableException(
            DeadLetterReason.MALFORMED, "no Avro (expected: it starts with C3 01)");
      }
      return readers.get().readSingleObject(bytes);
    } catch (UnreadableException e) {
      throw new SerializationException(topic + ": " + e.reason().label() + ", " + e.detail());
    }
  }
}
