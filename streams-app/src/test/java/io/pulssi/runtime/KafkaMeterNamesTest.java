package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilterReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaMeterNamesTest {
  private final KafkaMeterNames names = new KafkaMeterNames();

  @ParameterizedTest
  @CsvSource({
    "kafka.consumer.connection.count, kafka.consumer.connections",
    "kafka.stream.task.active.buffer.count, kafka.stream.task.active.buffers",
    "kafka.stream.thread.commit.total, kafka.stream.thread.commit.total",
    "jvm.threads.count, jvm.threads.count"
  })
  void shouldPutKafkasCountsInThePlural(String given, String expected) {
    assertThat(names.map(id(given)).getName()).isEqualTo(expected);
  }

  @Test
  void shouldGiveEveryKafkaMeterAHelpText() {
    assertThat(names.map(id("kafka.producer.node.request.latency.max")).getDescription())
        .isEqualTo("Kafka's kafka.producer.node.request.latency.max");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kafka.producer.flush.time.ns.total",
        "kafka.app.info.start.time.ms",
        "system.cpu.count"
      })
  void shouldLeaveOutWhatPrometheusRefuses(String name) {
    assertThat(names.accept(id(name))).isEqualTo(MeterFilterReply.DENY);
  }

  private static Meter.Id id(String name) {
    return new Meter.Id(name, Tags.empty(), null, null, Meter.Type.GAUGE);
  }
}
