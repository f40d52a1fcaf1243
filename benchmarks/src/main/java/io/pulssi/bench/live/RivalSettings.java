package io.pulssi.bench.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;

/**
 * What a program to compare with is told.
 *
 * @param group the consumer group whose offsets are watched
 * @param topics to read
 * @param folder for its state
 */
record RivalSettings(String bootstrapServers, String group, List<String> topics, Path folder) {
  /** As many as the product is given. */
  static final int THREADS = 2;

  /** As often as the product commits. */
  static final int COMMIT_MILLIS = 1000;

  /** Where results go. */
  static final String RESULTS = "benchmark-results";

  List<String> arguments() {
    return List.of(bootstrapServers, group, String.join(",", topics), folder.toString());
  }

  static RivalSettings parse(String bootstrapServers, String group, String topics, String folder) {
    return new RivalSettings(bootstrapServers, group, List.of(topics.split(",")), Path.of(folder));
  }

  Map<String, Object> client() {
    return Map.of("bootstrap.servers", bootstrapServers);
  }

  /** For Kafka Streams. */
  Properties streams(String guarantee) {
    var properties = new Properties();
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, group);
    properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, THREADS);
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
    properties.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
    properties.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
    return properties;
  }
}
