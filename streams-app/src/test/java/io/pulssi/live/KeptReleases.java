package io.pulssi.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The releases whose state is kept beside the tests, and how to add today's: {@code
 * -Dpulssi.state.write=0.2.0}.
 */
final class KeptReleases {
  private static final Path FOLDER = Path.of("src/test/resources/io/pulssi/live/state");

  private KeptReleases() {}

  /** Their names, the oldest first. */
  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".gz"))
          .map(name -> name.substring(0, name.length() - ".gz".length()))
          .sorted()
          .toList();
    }
  }

  /** The release whose state is to be written from what the code of today keeps. */
  static Optional<String> toBeWritten() {
    return Optional.ofNullable(System.getProperty("pulssi.state.write"));
  }

  static Path state(String release) {
    return FOLDER.resolve(release + ".gz");
  }

  /** Values laid out by hand. */
  static Path byHand(String release) {
    return FOLDER.resolve(release + ".hand");
  }

  /** What some of its values say, in words. */
  static Path meaning(String release) {
    return FOLDER.resolve(release + ".txt");
  }
}
