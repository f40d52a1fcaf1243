package io.pulssi.config;

import java.nio.file.Path;

/**
 * A setting as the operator gave it.
 *
 * @param key such as {@code http.port}
 * @param text its value
 * @param file where it is, or {@code environment}
 * @param keyLocation of the key in that file
 * @param location of the value in that file
 * @param writtenAs the key as it is written there, such as {@code PULSSI_HTTP_PORT}
 * @param folder what a path in the value is relative to
 */
record GivenSetting(
    String key,
    String text,
    String file,
    TextLocation keyLocation,
    TextLocation location,
    String writtenAs,
    Path folder) {

  ConfigurationProblem unknown(String expected) {
    return ConfigurationProblem.at(file, keyLocation, writtenAs, "unknown key", expected);
  }

  ConfigurationProblem refused(String expected) {
    return ConfigurationProblem.at(file, location, writtenAs, Secrets.shown(this), expected);
  }

  /** Without the value, which may be a secret. */
  ConfigurationProblem misplaced(String given, String expected) {
    return ConfigurationProblem.at(file, keyLocation, writtenAs, given, expected);
  }

  Path path() {
    return folder.resolve(text).toAbsolutePath().normalize();
  }
}
