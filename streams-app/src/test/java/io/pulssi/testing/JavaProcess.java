package io.pulssi.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Java program in a process of its own, whose output goes to a file.
 *
 * @param before what stands before {@code java} on the command line, perhaps nothing
 * @param environment variables beside those of the test
 * @param classPath which build
 * @param options of the JVM beside our own, such as {@code -Dkey=value}
 */
public record JavaProcess(
    List<String> before, Map<String, String> environment, String classPath, List<String> options) {

  /** Of this build. */
  public static JavaProcess ofThisBuild() {
    return new JavaProcess(List.of(), Map.of(), System.getProperty("java.class.path"), List.of());
  }

  public JavaProcess behind(List<String> command) {
    return new JavaProcess(command, environment, classPath, options);
  }

  public JavaProcess withVariables(Map<String, String> variables) {
    return new JavaProcess(before, variables, classPath, options);
  }

  public JavaProcess onClassPath(String other) {
    return new JavaProcess(before, environment, other, options);
  }

  public JavaProcess with(String option) {
    List<String> more = new ArrayList<>(options);
    more.add(option);
    return new JavaProcess(before, environment, classPath, more);
  }

  /** With the logging that Pulssi ships with, JSON lines. */
  public JavaProcess loggingAsShipped() {
    return with("-Dlogback.configurationFile=logback.xml");
  }

  /** Starts a program; what it prints is added to the file. */
  public Process start(Path output, String... programAndArguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx384m",
            "-XX:+UseSerialGC",
            // Half the time to start: many are started, and none lives for long.
            "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath));
    command.addAll(List.of(programAndArguments));
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }
}
