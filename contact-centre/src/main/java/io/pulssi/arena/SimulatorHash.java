package io.pulssi.arena;

import io.pulssi.centre.Centre;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells one simulator from another: a hash over its sources and scenarios, which lie beside its
 * classes for that. White space does not count, nor does the command that writes files.
 */
final class SimulatorHash {
  private static final int DIGITS = 12;
  private static final List<String> PARTS = List.of("io/pulssi/centre", "scenarios");

  private SimulatorHash() {}

  /**
   * Twelve hexadecimal digits.
   *
   * @throws IOException if the sources cannot be read
   */
  static String value() throws IOException {
    Path place = place();
    if (Files.isDirectory(place)) {
      return of(place);
    }
    try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
      return of(jar.getPath("/"));
    }
  }

  private static Path place() throws IOException {
    try {
      return Path.of(Centre.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e.getInput() + " (expected: where the simulator lies)", e);
    }
  }

  /** Of the sources below a folder. */
  static String of(Path root) throws IOException {
    TreeMap<String, String> texts = new TreeMap<>();
    for (String part : PARTS) {
      Path folder = root.resolve(part);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.filter(SimulatorHash::counts).toList()) {
            String name = root.relativize(file).toString().replace('\\', '/');
            texts.put(name, Files.readString(file).replaceAll("\\s+", ""));
          }
        }
      }
    }
    if (texts.isEmpty()) {
      throw new IOException(root + ": no sources of the simulator (expected: beside its classes)");
    }
    return hash(texts);
  }

  private static boolean counts(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yml") || name.endsWith(".java") && !name.endsWith("Command.java");
  }

  private static String hash(TreeMap<String, String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      texts.forEach(
          (name, text) ->
              digest.update((name + '\n' + text + '\n').getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
