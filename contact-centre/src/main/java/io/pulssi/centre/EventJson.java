package io.pulssi.centre;

import io.pulssi.codec.JsonWriter;
import io.pulssi.topic.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** Writes events as JSON, for a line of a file or a value of a topic. Not thread-safe. */
public final class EventJson {
  private final Map<String, Function<SpecificRecord, byte[]>> writers = new HashMap<>();

  /** The event in UTF-8, without a line end. */
  public byte[] of(CentreEvent event) {
    return writers
        .computeIfAbsent(event.topic().name(), name -> writer(event.topic()))
        .apply(event.record());
  }

  private static <T extends SpecificRecord> Function<SpecificRecord, byte[]> writer(
      Topic<T> topic) {
    JsonWriter<T> writer = new JsonWriter<>(topic.type());
    return record -> writer.write(topic.type().cast(record));
  }
}
