package io.pulssi.runtime;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The Streams client's settings that are ours to choose, each with its reason. What a user passes
 * through as {@code kafka.*} wins, except for the processing guarantee.
 */
public final class StreamsSettings {
  private StreamsSettings() {}

  /**
   * @param applicationId group, transaction and changelog prefix
   * @param bootstrapServers where a broker answers
   * @param stateDir where stores live on disk
   * @param threads stream threads of this instance
   * @param kafka passed through to the clients (TLS, SASL, …)
   */
  public static Properties of(
      String applicationId,
      String bootstrapServers,
      Path stateDir,
      int threads,
      Map<String, ?> kafka) {
    var settings = new Properties();
    timing(settings);
    // Compressing costs less than the network it saves; a slice record is mostly repeated names.
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    // A new group begins with the history in the topic: that is what it learns from.
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    // Names of stores and internal topics are part of the upgrade path: none may be made up.
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
    settings.putAll(kafka);
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    return settings;
  }

  /**
   * After a crash nothing commits until the dead member's session and its open transaction have
   * expired; these two bound that pause.
   */
  private static void timing(Properties settings) {
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 15_000);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 3_000);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 20_000);
  }
}
