package io.pulssi.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts Java programs in processes of their own. */
final class Java {
  private Java() {}

  /**
   * Starts a program; what it prints is added to a file.
   *
   * @param before what stands before {@code java} on the command line, perhaps nothing
   */
  static Process start(
      List<String> before,
      Map<String, String> environment,
      String classPath,
      Path output,
      String... programAndArguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx384m",
            "-XX:+UseSerialGC",
            // Half the time to start: many are started here, and none lives for long.
            "-XX:TieredStopAtLevel=1",
            "-Dlogback.configurationFile=logback.xml",
            "-cp",
            classPath));
    command.addAll(List.of(programAndArguments));
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }
}
