package io.pulssi.config;

import io.pulssi.figure.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks of settings, one by one and in combination. */
final class SettingChecks {
  /** Bytes of a secret in a file; shorter ones can be guessed. */
  private static final int SECRET_MIN = 16;

  static final String TOKEN_FILE = "http.token-file";
  private static final String KEY_FILE = "customer-ref.key-file";
  private static final Set<String> SECRET_FILES = Set.of(TOKEN_FILE, KEY_FILE);

  private SettingChecks() {}

  /** What is wrong with one setting by itself. */
  static Optional<ConfigurationProblem> problem(GivenSetting given) {
    if (given.key().startsWith(SettingKeys.KAFKA)) {
      return KafkaKeys.problem(given);
    }
    SettingKey key = SettingKeys.byName().get(given.key());
    if (key == null) {
      return Optional.of(given.unknown(ExpectedNames.oneOf(nearby(given.key()), given.key())));
    }
    boolean accepted = key.accepts(given.text()) && isUsable(key, given);
    return accepted ? Optional.empty() : Optional.of(refused(given, key));
  }

  /** A path that leads nowhere may be the secret itself. */
  private static ConfigurationProblem refused(GivenSetting given, SettingKey key) {
    if (SECRET_FILES.contains(key.name()) && !exists(given)) {
      return given.misplaced("no such file, its name is not shown", key.expected());
    }
    return key.explained().secret()
        ? given.misplaced(Secrets.NOT_SHOWN, key.expected())
        : given.refused(key.expected());
  }

  private static boolean exists(GivenSetting given) {
    try {
      return Files.exists(given.path());
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Whether a file that must exist before the start exists. */
  private static boolean isUsable(SettingKey key, GivenSetting given) {
    return switch (key.name()) {
      case "journey" -> Files.exists(given.path());
      case TOKEN_FILE -> AccessToken.isIn(given.path());
      case KEY_FILE -> holdsSecret(given.path());
      default -> true;
    };
  }

  private static boolean holdsSecret(Path file) {
    try {
      return Files.isRegularFile(file) && Files.isReadable(file) && Files.size(file) >= SECRET_MIN;
    } catch (IOException e) {
      return false;
    }
  }

  /** The nearest key, else those of the same group, else all. */
  private static List<String> nearby(String key) {
    Optional<String> nearest = NearestName.of(SettingKeys.byName().keySet(), key);
    String group = key.contains(".") ? key.substring(0, key.indexOf('.') + 1) : "";
    List<String> sameGroup =
        SettingKeys.byName().keySet().stream()
            .filter(known -> !group.isEmpty() && known.startsWith(group))
            .toList();
    if (nearest.isPresent()) {
      return List.of(nearest.get());
    }
    return sameGroup.isEmpty() ? List.copyOf(SettingKeys.byName().keySet()) : sameGroup;
  }

  /** What is wrong with a combination of settings. */
  static List<ConfigurationProblem> together(
      Settings settings, Map<String, GivenSetting> given, String file) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    if (settings.http().port() != 0
        && settings.http().port() == settings.management().port()
        && settings.http().host().equals(settings.management().host())) {
      problems.add(
          problem(
              "management.port",
              Integer.toString(settings.management().port()),
              "a port other than http.port",
              given,
              file));
    }
    if (settings.customerRef().key().isPresent() && settings.customerRef().keyFile().isPresent()) {
      problems.add(
          problem(
              KEY_FILE,
              String.valueOf(settings.customerRef().keyFile().get()),
              "either this or customer-ref.key",
              given,
              file));
    }
    http(settings.http(), given, file).ifPresent(problems::add);
    Duration commit = settings.streams().commitInterval();
    if (settings.streams().transactionTimeout().compareTo(commit) <= 0) {
      problems.add(
          problem(
              "streams.transaction-timeout",
              settings.streams().transactionTimeout().toMillis() + "ms",
              "above streams.commit-interval, " + commit.toMillis() + "ms",
              given,
              file));
    }
    return problems;
  }

  private static Optional<ConfigurationProblem> http(
      Settings.Http http, Map<String, GivenSetting> given, String file) {
    if (http.token().isPresent() && http.tokenFile().isPresent()) {
      String path = http.tokenFile().get().toString();
      return Optional.of(problem(TOKEN_FILE, path, "either this or http.token", given, file));
    }
    boolean open =
        http.token().isEmpty()
            && http.tokenFile().isEmpty()
            && !AccessToken.isLoopback(http.host());
    return open
        ? Optional.of(
            problem(
                "http.host",
                http.host(),
                "a loopback address such as 127.0.0.1, or an http.token",
                given,
                file))
        : Optional.empty();
  }

  /** At the place of the key, if it was given. */
  private static ConfigurationProblem problem(
      String key, String value, String expected, Map<String, GivenSetting> given, String file) {
    GivenSetting written = given.get(key);
    return written == null
        ? ConfigurationProblem.at(file, TextLocation.UNKNOWN, key, value, expected)
        : written.refused(expected);
  }
}
