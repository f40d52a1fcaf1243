package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.junit.jupiter.api.Test;

class InputReportTest {
  private static final Duration OUTAGE = Duration.ofDays(3);

  @Test
  void shouldSayWhatEachTypeOfTimeStampMeans() {
    var report =
        InputReport.of(
            Map.of(
                "calls", config("message.timestamp.type", "CreateTime"),
                "chats", config("message.timestamp.type", "CreateTime"),
                "tickets", config("message.timestamp.type", "LogAppendTime")),
            OUTAGE);

    assertThat(report.wrong()).isEmpty();
    assertThat(report.told())
        .containsExactlyInAnyOrder(
            "CreateTime, producers' clocks stamp the records; keep them right: calls, chats",
            "LogAppendTime, brokers' clocks stamp the records; a producer's wrong clock does no"
                + " harm: tickets");
  }

  @Test
  void shouldCompareRetentionWithTheLongestOutage() {
    var report =
        InputReport.of(
            Map.of(
                "day", config("retention.ms", "86400000"),
                "three", config("retention.ms", "259200000"),
                "ever", config("retention.ms", "-1")),
            OUTAGE);

    assertThat(report.wrong())
        .containsExactly(
            "day: retention.ms: 86400000, 24 h (expected: input.longest-outage or more, 72 h)."
                + " What is unread for longer is deleted");
  }

  @Test
  void shouldTellOfABoundOnBytes() {
    var report = InputReport.of(Map.of("small", config("retention.bytes", "1000")), OUTAGE);

    assertThat(report.wrong()).isEmpty();
    assertThat(report.told())
        .contains("small: retention.bytes: 1000. Unread events can be deleted before retention.ms");
  }

  private static Config config(String key, String value) {
    return new Config(List.of(new ConfigEntry(key, value)));
  }
}
