package io.pulssi.config;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The one place that knows which settings are secret, and masks secrets in whatever is shown:
 * errors, logs, answers.
 */
public final class Secrets {
  /** Stands for a secret. */
  static final String MASK = "***";

  /** Instead of a refused value that may be a secret. */
  static final String NOT_SHOWN = "a value that is not shown";

  /** Shorter values are no secrets, and would be found in many words. */
  private static final int CHARS_MIN = 4;

  private static final String WORDS =
      "password|passwd|passphrase|secret|token|credentials?|user\\.info|private\\.key|api\\.key"
          + "|access\\.key|keystore\\.key|jaas\\.config";

  /**
   * By name, for keys of plug-ins; those that end otherwise say where a secret is, or how it is.
   */
  private static final Pattern SECRET_KEY = Pattern.compile("(?i).*(" + WORDS + ")");

  /**
   * Up to the last at sign, as a login may hold any character; slashes may be escaped, as in JSON.
   */
  private static final Pattern LOGIN = Pattern.compile("(:(?:\\\\?/){1,2}|//)([^\\s\"'<>]*)@");

  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?i)((" + WORDS + ")\\s*=\\s*)(\\\\\".*?\\\\\"|\"[^\"]*\"|'[^']*'|[^\\s,;&\"'\\\\]+)");

  /** The same in a setting, where a quoted value may hold escapes. */
  private static final Pattern OPTION =
      Pattern.compile(
          "(?i)(?:" + WORDS + ")\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|([^\\s,;\"']+))");

  /** The same as {@link #LOGIN} in a setting, where nothing follows but the address. */
  private static final Pattern OWN_LOGIN = Pattern.compile("(?::/{1,2}|//)(\\S*)@");

  /** What an address looks like that holds no login, query or path of any secrecy. */
  private static final Pattern PLAIN_ADDRESS =
      Pattern.compile("([a-z]+://)?[A-Za-z0-9._-]+(:[0-9]{1,5})?/?");

  private static volatile List<String> inForce = List.of();

  private Secrets() {}

  /** Whether the value of a key is never shown. */
  static boolean isSecret(String key) {
    SettingKey own = SettingKeys.byName().get(key);
    if (own != null) {
      return own.explained().secret();
    }
    return key.startsWith(SettingKeys.KAFKA)
        && (isKafkaPassword(key) || SECRET_KEY.matcher(key).matches());
  }

  /** Whether a setting holds a secret, also as the login of an address. */
  static boolean isIn(GivenSetting setting) {
    return isSecret(setting.key()) || LOGIN.matcher(setting.text()).find();
  }

  /** Whether Kafka itself calls it one; certificates are to Kafka, but no secrets. */
  static boolean isKafkaPassword(String key) {
    if (!key.startsWith(SettingKeys.KAFKA)) {
      return false;
    }
    String name = KafkaKeys.bare(key);
    return !name.contains("certificate")
        && Stream.of(
                ConsumerConfig.configDef(),
                ProducerConfig.configDef(),
                AdminClientConfig.configDef(),
                StreamsConfig.configDef())
            .map(definition -> definition.configKeys().get(name))
            .anyMatch(known -> known != null && known.type() == ConfigDef.Type.PASSWORD);
  }

  /** From now on masks the secrets of these settings, wherever they turn up. */
  static void use(Collection<GivenSetting> settings) {
    Set<String> found = new HashSet<>();
    for (GivenSetting setting : settings) {
      if (isSecret(setting.key())) {
        addSecret(setting.text(), found);
      }
      addLogins(setting.text(), found);
      if (setting.key().equals(SettingChecks.TOKEN_FILE)) {
        AccessToken.in(setting).ifPresent(found::add);
      }
    }
    inForce =
        found.stream()
            .flatMap(value -> Stream.of(value, inJson(value)))
            .filter(value -> value.length() >= CHARS_MIN)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** The value, what follows its colon, and the passwords among its options. */
  private static void addSecret(String value, Set<String> found) {
    found.add(value.strip());
    if (value.matches("\\S+:\\S+")) {
      found.add(value.substring(value.indexOf(':') + 1));
    }
    Matcher option = OPTION.matcher(value);
    while (option.find()) {
      Stream.of(option.group(1), option.group(2), option.group(3))
          .filter(Objects::nonNull)
          .forEach(
              text -> {
                found.add(text);
                found.add(text.replaceAll("\\\\(.)", "$1"));
              });
    }
  }

  private static void addLogins(String value, Set<String> found) {
    Matcher login = OWN_LOGIN.matcher(value);
    while (login.find()) {
      String text = login.group(1);
      found.add(text);
      found.add(text.substring(text.indexOf(':') + 1));
    }
  }

  private static String inJson(String value) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(value));
  }

  /** How a refused value is shown: addresses only if they hold no more than a host. */
  static String shown(GivenSetting setting) {
    SettingKey own = SettingKeys.byName().get(setting.key());
    boolean hidden =
        isSecret(setting.key())
            || (own != null && own.isAddress() && !PLAIN_ADDRESS.matcher(setting.text()).matches());
    return hidden ? NOT_SHOWN : LocatedYaml.shown(setting.text());
  }

  /** A text without the secrets of the settings, and without the login of any address. */
  public static String masked(String text) {
    String masked = text;
    for (String secret : inForce) {
      masked = masked.replace(secret, MASK);
    }
    masked = LOGIN.matcher(masked).replaceAll("$1" + MASK + "@");
    return ASSIGNED.matcher(masked).replaceAll("$1" + MASK);
  }
}
