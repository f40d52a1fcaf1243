package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.config.SettingsReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.LongStream;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;

/** What bounds RocksDB's memory, as RocksDB itself says it. */
class BoundedRocksDbTest {
  private static final long MIB = 1 << 20;
  private static final int STORES = 12;

  /** A store's value is larger than all that its write buffers may hold. */
  private static final int WRITTEN_MIB = 8;

  static {
    RocksDB.loadLibrary();
  }

  @TempDir Path folder;

  @Test
  void shouldGiveEveryStoreTheOneCacheAndTheOneBudgetOfWriteBuffers() {
    try (var one = new Options();
        var other = new Options()) {
      for (Options options : new Options[] {one, other}) {
        options.setTableFormatConfig(new BlockBasedTableConfig());
        new BoundedRocksDb().setConfig("any", options, new HashMap<>());

        assertThat(options.writeBufferManager()).isNotNull();
        assertThat(options.writeBufferSize()).isEqualTo(2 * MIB);
        assertThat(options.maxWriteBufferNumber()).isEqualTo(2);
        assertThat(
                ((BlockBasedTableConfig) options.tableFormatConfig()).cacheIndexAndFilterBlocks())
            .isTrue();
      }
      assertThat(one.writeBufferManager()).isSameAs(other.writeBufferManager());
    }
  }

  @Test
  void shouldBeWhatStreamsIsTold() {
    Properties told = StreamsSettings.of(SettingsReader.of(Map.of()));

    assertThat(told.get(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG))
        .isEqualTo(BoundedRocksDb.class);
  }

  /** The cache holds the write buffers too, so what is in use of it is all that is bounded. */
  @Test
  void shouldKeepManyStoresWithinTheOneBound() {
    var builder = new StreamsBuilder();
    for (int i = 0; i < STORES; i++) {
      builder.table(
          "in" + i,
          Consumed.with(Serdes.String(), Serdes.ByteArray()),
          Materialized.<String, byte[]>as(Stores.persistentKeyValueStore("store" + i))
              .withLoggingDisabled());
    }
    try (var driver = new TopologyTestDriver(builder.build(), properties())) {
      for (int i = 0; i < STORES; i++) {
        fill(driver, i);
      }
      long used = gauge(driver, "block-cache-usage");
      long capacity = gauge(driver, "block-cache-capacity");
      System.out.printf(
          "%d stores of %d MiB each: %,d bytes of %,d used, write buffers %,d%n",
          STORES, WRITTEN_MIB, used, capacity, sum(driver, "size-all-mem-tables"));

      assertThat(capacity).isEqualTo(64 * MIB);
      assertThat(used).isBetween(MIB, capacity);
      assertThat(sum(driver, "size-all-mem-tables")).isLessThan(32 * MIB);
    }
  }

  private Properties properties() {
    Properties properties = StreamsSettings.of(SettingsReader.of(Map.of()));
    properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "bounded");
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, false);
    properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    return properties;
  }

  /** Through the topic: what is not committed has not reached RocksDB. */
  private static void fill(TopologyTestDriver driver, int number) {
    TestInputTopic<String, byte[]> topic =
        driver.createInputTopic("in" + number, new StringSerializer(), new ByteArraySerializer());
    for (int i = 0; i < WRITTEN_MIB * 16; i++) {
      topic.pipeInput("key" + i, new byte[1 << 16]);
    }
    KeyValueStore<String, byte[]> store = driver.getKeyValueStore("store" + number);
    for (int i = 0; i < WRITTEN_MIB * 16; i++) {
      assertThat(store.get("key" + i)).hasSize(1 << 16);
    }
  }

  /** The shared value, which every store tells alike. */
  private static long gauge(TopologyTestDriver driver, String name) {
    return values(driver, name).max().orElseThrow();
  }

  private static long sum(TopologyTestDriver driver, String name) {
    return values(driver, name).sum();
  }

  private static LongStream values(TopologyTestDriver driver, String name) {
    return driver.metrics().values().stream()
        .filter(metric -> metric.metricName().name().equals(name))
        .mapToLong(metric -> ((Number) metric.metricValue()).longValue());
  }
}
