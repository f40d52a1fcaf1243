package io.pulssi.command;

import io.pulssi.runtime.TopicSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.TopicConfig;

/**
 * What the settings of the input topics mean: they belong to those who write them, so that no
 * contract holds them.
 *
 * @param told what their settings mean, a sentence each
 * @param wrong what does not fit this monitor's settings, each given and expected
 */
record InputReport(List<String> told, List<String> wrong) {
  private static final String TIMES = "%s,%s: %s";

  /**
   * Looks at topics that exist.
   *
   * @param outage what is unread for so long must still be there
   * @throws org.apache.kafka.common.KafkaException if the cluster refuses or does not answer
   */
  static InputReport of(Admin admin, Collection<String> topics, Duration outage) {
    return of(new TopicSetup(admin).settings(topics), outage);
  }

  static InputReport of(Map<String, Config> settings, Duration outage) {
    Map<String, List<String>> byTimes = new TreeMap<>();
    List<String> told = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    new TreeMap<>(settings)
        .forEach(
            (topic, config) -> {
              byTimes
                  .computeIfAbsent(
                      value(config, TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime"),
                      type -> new ArrayList<>())
                  .add(topic);
              retention(topic, config, outage, told, wrong);
            });
    byTimes.forEach(
        (type, of) -> told.add(0, TIMES.formatted(type, meaning(type), String.join(", ", of))));
    return new InputReport(List.copyOf(told), List.copyOf(wrong));
  }

  private static String meaning(String timestamps) {
    return timestamps.equals("LogAppendTime")
        ? " brokers' clocks stamp the records; a producer's wrong clock does no harm"
        : " producers' clocks stamp the records; keep them right";
  }

  private static void retention(
      String topic, Config config, Duration outage, List<String> told, List<String> wrong) {
    if (!value(config, TopicConfig.CLEANUP_POLICY_CONFIG, "delete").contains("delete")) {
      return;
    }
    long millis = Long.parseLong(value(config, TopicConfig.RETENTION_MS_CONFIG, "-1"));
    if (millis >= 0 && millis < outage.toMillis()) {
      wrong.add(
          "%s: retention.ms: %d, %s (expected: input.longest-outage or more, %s). What is unread for longer is deleted"
              .formatted(topic, millis, hours(Duration.ofMillis(millis)), hours(outage)));
    }
    long bytes = Long.parseLong(value(config, TopicConfig.RETENTION_BYTES_CONFIG, "-1"));
    if (bytes >= 0) {
      told.add(
          "%s: retention.bytes: %d. Unread events can be deleted before retention.ms"
              .formatted(topic, bytes));
    }
  }

  private static String hours(Duration duration) {
    return duration.toHours() + " h";
  }

  private static String value(Config config, String key, String unset) {
    ConfigEntry entry = config.get(key);
    return entry == null || entry.value() == null ? unset : entry.value();
  }
}
