package io.pulssi.runtime;

import io.pulssi.config.Settings;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The Streams client's settings. {@code kafka.*} settings of the user win over the defaults chosen
 * here, but not over settings that have a name of their own.
 */
public final class StreamsSettings {
  private StreamsSettings() {}

  /** For {@code new StreamsConfig(…)}. */
  public static Properties of(Settings settings) {
    var properties = new Properties();
    chosen(properties);
    properties.putAll(settings.kafka());
    named(properties, settings);
    return properties;
  }

  /** Whether only what was committed reaches the disk. */
  static boolean isTransactional(Properties properties) {
    Object value = properties.get(StreamsConfig.TRANSACTIONAL_STATE_STORES_CONFIG);
    return Boolean.parseBoolean(String.valueOf(value).strip());
  }

  /** Whether what was read, and all that it did, is committed together. */
  static boolean isExactlyOnce(Properties properties) {
    return StreamsConfig.EXACTLY_ONCE_V2.equals(
        properties.get(StreamsConfig.PROCESSING_GUARANTEE_CONFIG));
  }

  private static void chosen(Properties properties) {
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    // Only what was committed reaches the disk, so a crash need not restore all state from Kafka.
    properties.put(StreamsConfig.TRANSACTIONAL_STATE_STORES_CONFIG, true);
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    // Watermarks say how far each partition is read: a task need not wait for records of one before
    // it takes those of another. To look for that costs a third of the CPU.
    properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
    // Compression pays: a slice record is mostly repeated names.
    properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    // A new group learns from the history in the topics.
    properties.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    // Generated names of stores and internal topics would break upgrades.
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
  }

  private static void named(Properties properties, Settings settings) {
    Settings.Streams streams = settings.streams();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
    properties.put(StreamsConfig.STATE_DIR_CONFIG, streams.stateDir().toString());
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, streams.threads());
    properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, streams.standbyReplicas());
    properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, streams.replicationFactor());
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, streams.commitInterval().toMillis());
    // After a crash nothing commits until the dead member's session and its open transaction have
    // expired: these two bound that pause. A member is missed after three heartbeats.
    Duration session = streams.sessionTimeout();
    consumer(properties, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
    consumer(properties, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session.dividedBy(3));
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
        Math.toIntExact(streams.transactionTimeout().toMillis()));
  }

  private static void consumer(Properties properties, String name, Duration value) {
    properties.put(StreamsConfig.consumerPrefix(name), Math.toIntExact(value.toMillis()));
  }
}
