package io.pulssi.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * Things of the machine that a test cannot do without.
 *
 * <p>Where one is missing the test is skipped and says so; where {@code PULSSI_CI_REQUIRE_ALL} is
 * {@code true}, on a machine that was to install them all, it fails instead.
 */
public final class Requires {
  private static final boolean ALL = Boolean.parseBoolean(System.getenv("PULSSI_CI_REQUIRE_ALL"));

  private Requires() {}

  /**
   * Finds a program, such as {@code kcat}.
   *
   * @return where it is
   * @throws TestAbortedException if it is on no folder of the PATH (an {@link AssertionError} where
   *     everything is required)
   */
  public static Path command(String name) {
    return find(name).orElseThrow(() -> missing(name + " is not on the PATH"));
  }

  /**
   * Says that something else is missing, such as a container engine.
   *
   * @param what a sentence without its full stop
   * @return what to throw, when it may be skipped here
   * @throws AssertionError where everything is required
   */
  public static TestAbortedException missing(String what) {
    return missing(what, ALL);
  }

  static TestAbortedException missing(String what, boolean everythingIsRequired) {
    if (everythingIsRequired) {
      throw new AssertionError(what + " (PULSSI_CI_REQUIRE_ALL=true, so it has to be there)");
    }
    return new TestAbortedException(what);
  }

  private static Optional<Path> find(String name) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder, name);
      if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
