package io.pulssi.bench.live;

import io.pulssi.PulssiMain;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own; what it prints goes to a file. */
final class ChildJvm implements AutoCloseable {
  /** The same for all that reads a broker: those of {@code ./pulssi run}. */
  static final List<String> FLAGS =
      List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData");

  /** Those of {@code ./pulssi replay}. */
  static final List<String> REPLAY_FLAGS =
      List.of("-Xmx1g", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData");

  private static final int TAIL_LINES = 20;
  private static final int END_SECONDS = 20;

  private final Process process;
  private final Path output;

  private ChildJvm(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts a program.
   *
   * @param arguments more JVM options, main class and its arguments
   */
  static ChildJvm start(String classPath, Path output, List<String> arguments) throws IOException {
    return start(FLAGS, classPath, output, arguments);
  }

  static ChildJvm start(List<String> flags, String classPath, Path output, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new ChildJvm(process, output);
  }

  /** The class path of the product alone, as it ships. */
  static String productClassPath() {
    return place(PulssiMain.class).toString();
  }

  /** The class path of the benchmarks; their manifest adds the product's. */
  static String benchmarkClassPath() {
    return place(ChildJvm.class).toString();
  }

  /** Flink's, whose Kafka client comes first, and that of the benchmarks. */
  static String flinkClassPath() {
    Path flink = place(ChildJvm.class).resolveSibling("flink").resolve("*");
    return flink + File.pathSeparator + benchmarkClassPath();
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The end of what it printed, without stack frames, for an error message. */
  String lastLines() throws IOException {
    List<String> lines =
        Files.readAllLines(output).stream().filter(line -> !line.startsWith("\tat ")).toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  /** Whether it ended within this time. */
  boolean awaitFor(long time, TimeUnit unit) throws InterruptedException {
    return process.waitFor(time, unit);
  }

  /** After its end. */
  int exitCode() {
    return process.exitValue();
  }

  /** Ends it at once. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().orTimeout(END_SECONDS, TimeUnit.SECONDS).join();
  }
}
