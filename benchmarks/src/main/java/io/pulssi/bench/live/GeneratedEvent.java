package io.pulssi.bench.live;

import io.pulssi.topic.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * One event and where it goes.
 *
 * @param key of its Kafka record
 * @param occurredAt event time, epoch milliseconds
 */
record GeneratedEvent(Topic<?> topic, String key, long occurredAt, SpecificRecord event) {}
