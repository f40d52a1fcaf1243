package io.pulssi.config;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@link Settings} from a file and the environment, which wins. Paths in the file are
 * relative to its folder, paths in the environment to the working directory.
 */
public final class SettingsReader {
  private static final String JOURNEY = "journey";
  private static final String BOOTSTRAP_SERVERS = SettingKeys.KAFKA + "bootstrap.servers";
  private static final String BOOTSTRAP_SERVERS_DEFAULT = "localhost:9092";
  private static final int ABOVE_BUILT_IN = 200;

  private SettingsReader() {}

  /**
   * Reads a settings file; it or the environment must name the journey map.
   *
   * @param environment all variables, as of {@link System#getenv()}
   * @throws InvalidConfiguration with every problem found
   */
  public static Settings read(Path file, Map<String, String> environment) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    List<GivenSetting> given = new ArrayList<>(FileSettings.read(file, problems));
    given.addAll(EnvironmentSettings.read(environment, problems));
    if (!saysJourney(given, problems)) {
      problems.add(
          ConfigurationProblem.at(
              file.toString(),
              TextLocation.UNKNOWN,
              JOURNEY,
              "nothing",
              "the path of a journey map"));
    }
    Path folder = file.toAbsolutePath().resolveSibling("");
    return settings(given, problems, file.toString(), folder);
  }

  /**
   * Settings without a file: defaults, and what the environment says; the journey may be absent.
   *
   * @throws InvalidConfiguration with every problem found
   */
  public static Settings readEnvironment(Map<String, String> environment) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    List<GivenSetting> given = EnvironmentSettings.read(environment, problems);
    return settings(given, problems, "environment", Path.of(""));
  }

  /**
   * Settings from keys such as {@code http.port} with their values; defaults for the rest. For
   * commands that set some settings themselves.
   *
   * @throws InvalidConfiguration with every problem found
   */
  public static Settings of(Map<String, String> values) {
    List<GivenSetting> given = new ArrayList<>();
    values.forEach(
        (key, text) ->
            given.add(
                new GivenSetting(
                    key,
                    text,
                    "settings",
                    TextLocation.UNKNOWN,
                    TextLocation.UNKNOWN,
                    key,
                    Path.of(""))));
    return settings(given, new ArrayList<>(), "settings", Path.of(""));
  }

  /** Also true if the key was given wrongly, or the file could not be read. */
  private static boolean saysJourney(
      List<GivenSetting> given, List<ConfigurationProblem> problems) {
    return given.stream().anyMatch(setting -> setting.key().equals(JOURNEY))
        || problems.stream()
            .map(ConfigurationProblem::path)
            .anyMatch(path -> path.isEmpty() || path.equals(JOURNEY));
  }

  private static Settings settings(
      List<GivenSetting> given, List<ConfigurationProblem> problems, String file, Path folder) {
    Secrets.use(given);
    given.forEach(setting -> SettingChecks.problem(setting).ifPresent(problems::add));
    InvalidConfiguration.throwIfAny(problems);
    Map<String, GivenSetting> effective = new LinkedHashMap<>();
    given.forEach(setting -> effective.put(setting.key(), setting));
    Settings settings = mapped(effective, folder);
    InvalidConfiguration.throwIfAny(SettingChecks.together(settings, effective, file));
    return settings;
  }

  /** No interceptors: a dollar sign in a password is a dollar sign. */
  private static Settings mapped(Map<String, GivenSetting> given, Path folder) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(Settings.class)
            .withConverter(Duration.class, ABOVE_BUILT_IN, SettingConverters::duration)
            .withConverter(
                Path.class, ABOVE_BUILT_IN, text -> text.isEmpty() ? null : Path.of(text))
            .withSources(new PropertiesConfigSource(properties(given, folder), "settings", 100))
            .build();
    return config.getConfigMapping(Settings.class);
  }

  private static Map<String, String> properties(Map<String, GivenSetting> given, Path folder) {
    Map<String, String> properties = new HashMap<>();
    for (SettingKey key : SettingKeys.all()) {
      if (key.isPath()) {
        key.standard()
            .map(path -> folder.resolve(path).toAbsolutePath().normalize().toString())
            .ifPresent(path -> properties.put(prefixed(key.name()), path));
      }
    }
    properties.put(prefixed(BOOTSTRAP_SERVERS), BOOTSTRAP_SERVERS_DEFAULT);
    given.values().forEach(setting -> properties.put(prefixed(setting.key()), value(setting)));
    return properties;
  }

  private static String value(GivenSetting given) {
    SettingKey key = SettingKeys.byName().get(given.key());
    return key != null && key.isPath() ? given.path().toString() : given.text();
  }

  /** The mapping needs Kafka's dotted names as one key, hence the quotes. */
  private static String prefixed(String key) {
    String name =
        key.startsWith(SettingKeys.KAFKA)
            ? SettingKeys.KAFKA + '"' + key.substring(SettingKeys.KAFKA.length()) + '"'
            : key;
    return SettingKeys.PREFIX + "." + name;
  }
}
