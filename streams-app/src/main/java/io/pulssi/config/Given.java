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
record Given(
    String key,
    String text,
    String file,
    Location keyLocation,
    Location location,
    String writtenAs,
    Path folder) {

  Problem unknown(String expected) {
    return Problem.at(file, keyLocation, writtenAs, "unknown key", expected);
  }

  Problem refused(String expected) {
    return Problem.at(file, location, writtenAs, LocatedYaml.shown(text), expected);
  }

  /** Without the value, which may be a secret. */
  Problem misplaced(String given, String expected) {
    return Problem.at(file, keyLocation, writtenAs, given, expected);
  }

  Path path() {
    return folder.resolve(text).toAbsolutePath().normalize();
  }
}
