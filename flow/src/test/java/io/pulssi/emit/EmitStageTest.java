package io.pulssi.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.codec.OutputFormat;
import io.pulssi.codec.RecordSerde;
import io.pulssi.graph.KafkaStream;
import io.pulssi.outcome.ScoredSlice;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmitStageTest {
  private final List<ScoredSlice> heard = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void shouldSendEveryDecisionToItsTopicUnderItsKey(OutputFormat format) {
    try (var driver = new TopologyTestDriver(topology(format), properties())) {
      driver
          .createInputTopic("decided", new StringSerializer(), new StringSerializer())
          .pipeInput("bank", "");
      assertThat(read(driver, Topics.SIGNAL))
          .hasSize(5)
          .startsWith(
              KeyValue.pair("bank/phone/queue-wait", SignalRecords.of(Slices.scored()).get(0)));
      assertThat(read(driver, Topics.WARNING))
          .containsExactly(KeyValue.pair("bank.phone.19991031T0800Z", Slices.warning()));
      assertThat(read(driver, Topics.OUTCOME))
          .containsExactly(KeyValue.pair("bank.phone.19991031T0800Z", Slices.outcome()));
      assertThat(read(driver, Topics.STEP_STATUS))
          .containsExactly(KeyValue.pair("bank/phone", Slices.status()));
    }
  }

  @Test
  void shouldWriteJsonWithoutWhatIsNotKnown() {
    try (var driver = new TopologyTestDriver(topology(OutputFormat.JSON), properties())) {
      driver
          .createInputTopic("decided", new StringSerializer(), new StringSerializer())
          .pipeInput("bank", "");
      var out =
          driver.createOutputTopic(
              Topics.WARNING.name(), new StringDeserializer(), new ByteArrayDeserializer());
      assertThat(new String(out.readValue(), StandardCharsets.UTF_8))
          .startsWith("{\"warningId\":\"bank.phone.19991031T0800Z\",\"revision\":1,")
          .doesNotContain("projection", "record", "expectedExtraComplaintsPerDay");
    }
  }

  @Test
  void shouldTellTheListenerOfEverySlice() {
    try (var driver = new TopologyTestDriver(topology(OutputFormat.JSON), properties())) {
      var in = driver.createInputTopic("decided", new StringSerializer(), new StringSerializer());
      in.pipeInput("bank", "");
      in.pipeInput("bank", "");
      assertThat(heard).hasSize(2);
    }
  }

  @Test
  void shouldNameItsOperatorsAndSinks() {
    assertThat(topology(OutputFormat.JSON).describe().toString())
        .contains(
            "emit-listener",
            "emit-signal",
            "emit-signal-topic (topic: pulssi.signal.v1)",
            "emit-warning-topic (topic: pulssi.warning.v1)",
            "emit-outcome-topic (topic: pulssi.outcome.v1)",
            "emit-step-status-topic (topic: pulssi.step-status.v1)")
        .doesNotContain("KSTREAM-FLATMAP", "KSTREAM-SINK", "KSTREAM-PEEK");
  }

  private static <V extends SpecificRecord> List<KeyValue<String, V>> read(
      TopologyTestDriver driver, Topic<V> topic) {
    var serde = new RecordSerde<>(topic.type(), OutputFormat.JSON);
    return driver
        .createOutputTopic(topic.name(), new StringDeserializer(), serde.deserializer())
        .readKeyValuesToList();
  }

  private Topology topology(OutputFormat format) {
    StreamsBuilder builder = new StreamsBuilder();
    var decided =
        builder.stream("decided", Consumed.with(Serdes.String(), Serdes.String()))
            .mapValues(value -> Slices.scored());
    new EmitStage(format, heard::add).emit(new KafkaStream<>(decided));
    return builder.build();
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.put("application.id", "test");
    properties.put("bootstrap.servers", "localhost:1");
    return properties;
  }
}
