package io.pulssi.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The token that the console and the API ask for: given, or in a file. */
public final class AccessToken {
  static final String PATTERN = "[\\x21-\\x7e]{16,256}";
  static final String EXPECTED = "16 to 256 visible ASCII characters";

  private AccessToken() {}

  /**
   * What these settings say; empty if nobody is asked.
   *
   * @throws UncheckedIOException if the file, which could be read when the settings were, no longer
   *     can
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

  /** Whether a file holds a token. */
  static boolean isIn(Path file) {
    try {
      return Files.size(file) <= 1_000 && read(file).matches(PATTERN);
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /** Whether all that a host's name stands for is this machine. */
  public static boolean isLoopback(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
