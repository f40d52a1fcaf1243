package io.pulssi.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilterReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaMeterNamesTest {
  private final KafkaMeterNames names = new KafkaMeterNames();

  @ParameterizedTest
  @ValueSource(
      strings = {"kafka.stream.thread.commit.total", "jvm.threads.count", "process.uptime"})
  void shouldKeepEverythingElse(String name) {
    assertThat(names.accept(id(name))).isEqualTo(MeterFilterReply.NEUTRAL);
    assertThat(names.map(id(name)).getName()).isEqualTo(name);
  }

  @Test
  void shouldGiveEveryKafkaMeterAHelpText() {
    assertThat(names.map(id("kafka.producer.node.request.latency.max")).getDescription())
        .isEqualTo("Kafka's kafka.producer.node.request.latency.max");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kafka.consumer.connection.count",
        "kafka.stream.task.active.buffer.count",
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
