package io.pulssi.replay.direct;

import org.apache.kafka.streams.processor.api.Record;

/** Takes records one after the other. */
@FunctionalInterface
public interface RecordSink<K, V> {
  /** Takes the next record. */
  void take(Record<K, V> record);
}
