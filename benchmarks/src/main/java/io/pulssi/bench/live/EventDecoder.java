package io.pulssi.bench.live;

import io.pulssi.codec.EventReader;
import io.pulssi.codec.ReadResult;
import io.pulssi.codec.ReadResult.Read;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/** Reads events with the product's own reader, as its intake does. Belongs to one thread. */
final class EventDecoder {
  private final Map<String, EventReader<?>> readers = new HashMap<>();

  EventDecoder() {
    for (Topic<? extends SpecificRecord> topic : Topics.inputs()) {
      readers.put(topic.name(), new EventReader<>(topic.type()));
    }
  }

  /** The event in a record's value. */
  SpecificRecord read(String topic, byte[] value) {
    ReadResult<?> result = Objects.requireNonNull(readers.get(topic), topic).read(value);
    if (result instanceof Read<?> read) {
      return (SpecificRecord) read.value();
    }
    throw new IllegalArgumentException(topic + ": " + result + " (expected: an event)");
  }
}
