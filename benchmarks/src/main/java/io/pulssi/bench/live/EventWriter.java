package io.pulssi.bench.live;

import io.pulssi.codec.OutputFormat;
import io.pulssi.codec.RecordSerde;
import io.pulssi.topic.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;

/** Writes events as producers of the product would. */
final class EventWriter {
  private final OutputFormat format;
  private final Map<Topic<?>, Serializer<SpecificRecord>> serializers = new HashMap<>();

  EventWriter(OutputFormat format) {
    this.format = format;
  }

  byte[] write(GeneratedEvent event) {
    return serializers
        .computeIfAbsent(event.topic(), this::serializer)
        .serialize(event.topic().name(), event.event());
  }

  @SuppressWarnings("unchecked") // a topic's events are of its type
  private Serializer<SpecificRecord> serializer(Topic<?> topic) {
    return new RecordSerde<>((Class<SpecificRecord>) topic.type(), format).serializer();
  }
}
