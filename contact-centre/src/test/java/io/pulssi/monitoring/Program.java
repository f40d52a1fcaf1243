package io.pulssi.monitoring;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** A program that a test needs and that some machines lack. */
final class Program {
  private Program() {}

  /** Its path; without it the test is skipped, or fails where all programs are required. */
  static Path named(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> missing(name + " is not on the PATH"));
  }

  static RuntimeException missing(String what) {
    if (Boolean.parseBoolean(System.getenv("PULSSI_CI_REQUIRE_ALL"))) {
      throw new AssertionError(what + ", and everything is required here");
    }
    return new TestAbortedException(what);
  }
}
