package io.pulssi.topic;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A topic's contract. Keys are always UTF-8 strings.
 *
 * @param name the Kafka topic, {@code pulssi.<thing>.v<number>}
 * @param type the class of its values: a generated record, or {@code byte[]}
 * @param direction who writes and who reads
 * @param partitions how many to create it with; a topic that exists keeps its own number
 * @param cleanup what happens to old records
 * @param retention how long records are kept; absent leaves it to the broker, or to compaction
 * @param brokerStamped whether the broker's clock stamps its records, not the producer's
 * @param key what the key holds
 * @param doc one sentence on what travels
 */
public record Topic<V>(
    String name,
    Class<V> type,
    TopicDirection direction,
    int partitions,
    CleanupPolicy cleanup,
    @Nullable Duration retention,
    boolean brokerStamped,
    String key,
    String doc) {

  private static final String PREFIX = "pulssi.";

  /** The thing alone, such as {@code queue-wait}: the name in files, metrics and journey maps. */
  public String thing() {
    return name.substring(PREFIX.length(), name.lastIndexOf('.'));
  }

  /** The Avro schema of its values; absent for plain bytes. */
  public @Nullable Schema schema() {
    return SpecificRecord.class.isAssignableFrom(type) ? SpecificData.get().getSchema(type) : null;
  }

  /** The settings to create the topic with, by Kafka's names, sorted. */
  public Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("cleanup.policy", cleanup.policy());
    if (retention != null) {
      settings.put("retention.ms", Long.toString(retention.toMillis()));
    }
    if (brokerStamped) {
      settings.put("message.timestamp.type", "LogAppendTime");
    }
    return settings;
  }
}
