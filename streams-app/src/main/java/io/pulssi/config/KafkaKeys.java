package io.pulssi.config;

import io.pulssi.figure.NearestName;
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

  /** With the other protocol, the broker's settings count, and ours are ignored without a word. */
  private static final String CLASSIC_ONLY =
      "classic; with another protocol streams.session-timeout, its heartbeats and"
          + " streams.standby-replicas would be ignored";

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
    if (bare.equals(StreamsConfig.GROUP_PROTOCOL_CONFIG) && !isClassic(given.text())) {
      return Optional.of(given.refused(CLASSIC_ONLY));
    }
    return nearMiss(bare).map(near -> given.unknown(SettingKeys.KAFKA + name.replace(bare, near)));
  }

  /** A key as Kafka knows it, without the prefix of one of its clients. */
  static String bare(String key) {
    return CLIENT_PREFIX.matcher(key.substring(SettingKeys.KAFKA.length())).replaceFirst("");
  }

  private static boolean isClassic(String protocol) {
    return protocol.strip().equalsIgnoreCase("classic");
  }

  private static Optional<String> nearMiss(String name) {
    return KNOWN.contains(name)
        ? Optional.empty()
        : NearestName.of(KNOWN, name)
            .filter(near -> NearestName.distance(near, name) <= TYPING_ERROR);
  }

  private static Set<String> known() {
    Set<String> names = new TreeSet<>(ConsumerConfig.configNames());
    names.addAll(ProducerConfig.configNames());
    names.addAll(AdminClientConfig.configNames());
    names.addAll(StreamsConfig.configDef().names());
    return names;
  }
}
