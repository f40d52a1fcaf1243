package io.pulssi.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Programs of the machine. */
final class Shell {
  private Shell() {}

  /**
   * Runs a program and returns what it says.
   *
   * @throws IOException if it does not end well within half a minute
   */
  static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(String.join(" ", command) + ": " + said.strip());
    }
    return said;
  }
}
