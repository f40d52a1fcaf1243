package io.pulssi.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The token that the console and the API ask for, from the settings or a file. */
public final class AccessToken {
  static final String PATTERN = "[\\x21-\\x7e]{16,256}";
  static final String EXPECTED = "16 to 256 visible ASCII characters";

  private AccessToken() {}

  /**
   * The token; empty if there is none.
   *
   * @throws UncheckedIOException if the file can no longer be read
   */
  public static Optional<String> of(Settings.Http http) {
    return http.token().or(() -> http.tokenFile().map(AccessToken::read));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The token in the file that a setting names, if there is one. */
  static Optional<String> in(GivenSetting setting) {
    try {
      Path file = setting.path();
      return isIn(file) ? Optional.of(read(file)) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Whether a file holds a token. */
  static boolean isIn(Path file) {
    try {
      return Files.size(file) <= 1_000 && read(file).matches(PATTERN);
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /** Whether all addresses of a host are loopback addresses. */
  public static boolean isLoopback(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
