package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.config.SettingsReader;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class StreamsSettingsTest {
  @Test
  void shouldBeExactlyOnceAndBoundThePauseAfterACrash() {
    assertThat(of(Map.of()))
        .containsEntry("processing.guarantee", "exactly_once_v2")
        .containsEntry("ensure.explicit.internal.resource.naming", true)
        .containsEntry("consumer.session.timeout.ms", 10_000)
        .containsEntry("producer.transaction.timeout.ms", 10_000)
        .containsEntry("commit.interval.ms", 1_000L);
  }

  @Test
  void shouldKeepStateAfterACrashUnlessToldOtherwise() {
    String key = "enable.transactional.statestores";

    assertThat(StreamsSettings.isTransactional(of(Map.of()))).isTrue();
    assertThat(StreamsSettings.isTransactional(of(Map.of("kafka." + key, "false")))).isFalse();
  }

  @Test
  void shouldPassThroughWhatIsKafkasOwn() {
    assertThat(
            of(Map.of("kafka.security.protocol", "SSL", "kafka.producer.compression.type", "zstd")))
        .containsEntry("security.protocol", "SSL")
        .containsEntry("producer.compression.type", "zstd")
        .containsEntry("bootstrap.servers", "localhost:9092");
  }

  @Test
  void shouldTakeWhatIsSet() {
    assertThat(
            of(
                Map.of(
                    "application-id",
                    "mine",
                    "streams.threads",
                    "3",
                    "streams.session-timeout",
                    "30s")))
        .containsEntry("application.id", "mine")
        .containsEntry("num.stream.threads", 3)
        .containsEntry("consumer.session.timeout.ms", 30_000)
        .containsEntry("consumer.heartbeat.interval.ms", 10_000);
  }

  private static Properties of(Map<String, String> values) {
    return StreamsSettings.of(SettingsReader.of(values));
  }
}
