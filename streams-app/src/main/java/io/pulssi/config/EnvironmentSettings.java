package io.pulssi.config;

import io.pulssi.figure.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The settings of the environment: every key in capitals, with {@code PULSSI_} before it and
 * underscores for dots and hyphens.
 */
final class EnvironmentSettings {
  /**
   * Variables with the prefix that are not settings: those of the launcher, of logging (which
   * starts before settings are read) and of the build.
   */
  static final Set<String> OTHER_VARIABLES =
      Set.of("PULSSI_CI_REQUIRE_ALL", "PULSSI_HOME", "PULSSI_JAVA_OPTS", "PULSSI_LOG_LEVEL");

  private static final String PREFIX = "PULSSI_";
  private static final String KAFKA = "PULSSI_KAFKA_";
  private static final String ENVIRONMENT = "environment";

  /** What Kubernetes sets in every container for a service whose name begins with pulssi. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile("PULSSI_(.+_)?(SERVICE_(HOST|PORT.*)|PORT_[0-9]+_(TCP|UDP|SCTP).*)");

  private static final Pattern SERVICE_LINK_VALUE = Pattern.compile("(tcp|udp|sctp)://.*");

  private EnvironmentSettings() {}

  /** Picks the settings out of an environment; unknown ones go to the problems. */
  static List<GivenSetting> read(
      Map<String, String> environment, List<ConfigurationProblem> problems) {
    List<GivenSetting> given = new ArrayList<>();
    Map<String, String> keys = new LinkedHashMap<>();
    SettingKeys.all().forEach(key -> keys.put(key.variable(), key.name()));
    new TreeMap<>(environment)
        .forEach(
            (name, value) -> {
              if (isSetting(name, value)) {
                add(name, value, keys, given, problems);
              }
            });
    return given;
  }

  private static boolean isSetting(String name, String value) {
    boolean isLink =
        SERVICE_LINK.matcher(name).matches()
            || (name.endsWith("_PORT") && SERVICE_LINK_VALUE.matcher(value).matches());
    return name.startsWith(PREFIX) && !OTHER_VARIABLES.contains(name) && !isLink;
  }

  private static void add(
      String name,
      String value,
      Map<String, String> keys,
      List<GivenSetting> given,
      List<ConfigurationProblem> problems) {
    String key = keys.get(name);
    if (key != null) {
      given.add(given(key, value, name));
    } else if (name.startsWith(KAFKA) && name.length() > KAFKA.length()) {
      given.add(given(kafkaKey(name), value, name));
    } else {
      problems.add(unknown(name, keys.keySet()));
    }
  }

  private static String kafkaKey(String name) {
    String rest = name.substring(KAFKA.length());
    return SettingKeys.KAFKA + rest.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  private static GivenSetting given(String key, String value, String name) {
    return new GivenSetting(
        key, value, ENVIRONMENT, TextLocation.UNKNOWN, TextLocation.UNKNOWN, name, Path.of(""));
  }

  private static ConfigurationProblem unknown(String name, Collection<String> known) {
    String nearest =
        NearestName.of(known, name)
            .map(key -> key + ", or another variable of the settings page")
            .orElse("a variable of the settings page");
    return ConfigurationProblem.at(
        ENVIRONMENT, TextLocation.UNKNOWN, name, "unknown variable", nearest);
  }
}
