package io.pulssi.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.codec.OutputFormat;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextbookTopologyTest {
  private static final int EVENTS = 2_000;

  @TempDir private Path folder;

  @Test
  void shouldCountEveryEventOfEverySourceInItsMinute() {
    var settings = new RivalSettings("none:9", "test", TrafficMix.ALL.topicNames(), folder);
    Map<String, Long> counted = new HashMap<>();
    try (var driver =
        new TopologyTestDriver(
            TextbookTopology.of(settings.topics()),
            settings.streams(StreamsConfig.AT_LEAST_ONCE))) {
      pipe(driver);
      driver
          .createOutputTopic(
              RivalSettings.RESULTS,
              new StringDeserializer(),
              TextbookTopology.totals().deserializer())
          .readKeyValuesToList()
          .forEach(total -> counted.put(total.key, total.value.events()));
    }

    assertThat(counted.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(EVENTS);
    assertThat(counted.keySet()).anyMatch(key -> key.endsWith("/" + EventGenerator.BEGIN));
  }

  private static void pipe(TopologyTestDriver driver) {
    var events = new EventGenerator(TrafficMix.ALL, EVENTS, 5, 1);
    var writer = new EventWriter(OutputFormat.AVRO);
    var serializer = new ByteArraySerializer();
    while (events.hasNext()) {
      GeneratedEvent event = events.next();
      driver
          .createInputTopic(event.topic().name(), serializer, serializer)
          .pipeInput(new byte[0], writer.write(event), Instant.ofEpochMilli(event.occurredAt()));
    }
  }
}
