package io.pulssi.config;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Checks the keys that are passed to Kafka. An unknown key may belong to a plug-in and passes. A
 * key close to a known one, or one that has a setting of its own here, is refused.
 */
final class KafkaKeys {
  private static final int TYPING_ERROR = 2;

  private static final Map<String, String> OWN_SETTING =
      Map.of(
          "application.id", "application-id",
          "group.id", "application-id",
          "num.stream.threads", "streams.threads",
          "num.standby.replicas", "streams.standby-replicas",
          "commit.interval.ms", "streams.commit-interval",
          "state.dir", "streams.state-dir",
          "replication.factor", "streams.replication-factor",
          "session.timeout.ms", "streams.session-timeout",
          "transaction.timeout.ms", "streams.transaction-timeout");

  private static final Pattern CLIENT_PREFIX =
      Pattern.compile("((main|restore|global)\\.)?(consumer|producer|admin)\\.");

  private static final Set<String> KNOWN = known();

  private KafkaKeys() {}

  /** What is wrong with a key, if anything. */
  static Optional<ConfigurationProblem> problem(GivenSetting given) {
    String name = given.key().substring(SettingKeys.KAFKA.length());
    String own = OWN_SETTING.get(name);
    if (own != null) {
      return Optional.of(given.misplaced("not allowed here", own));
    }
    String bare = bare(given.key());
    return nearMiss(bare).map(near -> given.unknown(SettingKeys.KAFKA + name.replace(bare, near)));
  }

  /** A key as Kafka knows it, without the prefix of one of its clients. */
  static String bare(String key) {
    return CLIENT_PREFIX.matcher(key.substring(SettingKeys.KAFKA.length())).replaceFirst("");
  }

  private static Optional<String> nearMiss(String name) {
    return KNOWN.contains(name)
        ? Optional.empty()
        : ExpectedNames.nearest(KNOWN, name)
            .filter(near -> ExpectedNames.distance(near, name) <= TYPING_ERROR);
  }

  private static Set<String> known() {
    Set<String> names = new TreeSet<>(ConsumerConfig.configNames());
    names.addAll(ProducerConfig.configNames());
    names.addAll(AdminClientConfig.configNames());
    names.addAll(StreamsConfig.configDef().names());
    return names;
  }
}
