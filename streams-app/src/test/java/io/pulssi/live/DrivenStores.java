package io.pulssi.live;

import io.pulssi.PulssiTopology;
import io.pulssi.Wiring;
import io.pulssi.codec.OutputFormat;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.config.JourneyMapReader;
import io.pulssi.intake.CustomerPseudonyms;
import io.pulssi.intake.InputKnowledge;
import io.pulssi.intake.IntakeCounters;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.signal.ProducerKeys;
import io.pulssi.signal.WaitLimits;
import io.pulssi.state.Layout;
import io.pulssi.state.StateStores;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The stores of the whole flow, of a journey that uses every source, in Kafka's test driver. */
final class DrivenStores implements AutoCloseable {
  private static final String JOURNEY =
      """
      journey: bank
      timezone: UTC
      owners: { retail: { name: Retail banking, page: retail-oncall } }
      steps:
        - id: web
          owner: retail
          sources: { queue-wait: [web], chat-wait: [web], ticket: [web], survey: [web], complaint: [web] }
      """;

  private final TopologyTestDriver driver;

  DrivenStores() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "driven");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    driver = new TopologyTestDriver(PulssiTopology.of(wiring(), properties), properties);
  }

  private static Wiring wiring() {
    return new Wiring(
        new CurrentMaps(JourneyMaps.of(JourneyMapReader.parse("journey.yml", JOURNEY))),
        ProducerKeys.of(Map.of()),
        Duration.ofMinutes(2),
        WaitLimits.longAfter(Duration.ofMinutes(3)),
        OutputFormat.JSON,
        new Unlogged(),
        source -> 1,
        RegistrySchemas.none(),
        CustomerPseudonyms.none(),
        InputKnowledge.ofRecords(),
        IntakeCounters.none(),
        false,
        decided -> {});
  }

  /** As in production, but for the changelogs. */
  private static final class Unlogged implements StateStores {
    @Override
    public <V> StoreBuilder<KeyValueStore<String, V>> keyValue(String name, Layout<V> layout) {
      return DURABLE.keyValue(name, layout).withLoggingDisabled();
    }
  }

  <V> KeyValueStore<String, V> store(String name) {
    return driver.getKeyValueStore(name);
  }

  @Override
  public void close() {
    driver.close();
  }
}
