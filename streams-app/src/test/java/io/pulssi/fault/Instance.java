package io.pulssi.fault;

import io.pulssi.PulssiMain;
import io.pulssi.testing.JavaProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An instance of the monitor: {@code ./pulssi run} in a process of its own. */
final class Instance implements AutoCloseable {
  private static final Pattern MANAGEMENT =
      Pattern.compile("metrics and health at (http://[0-9.:]+)");

  private final Launch launch;
  private final Process process;
  private final long startedAt = System.currentTimeMillis();

  private Instance(Launch launch, Process process) {
    this.launch = launch;
    this.process = process;
  }

  static Instance start(Launch launch) throws IOException {
    return new Instance(
        launch,
        JavaProcess.ofThisBuild()
            .behind(launch.before())
            .withVariables(launch.environment())
            .onClassPath(launch.classPath())
            .loggingAsShipped()
            .start(
                launch.log(),
                PulssiMain.class.getName(),
                "run",
                "--config",
                launch.write().toString()));
  }

  Launch launch() {
    return launch;
  }

  /** When it was started, epoch milliseconds. */
  long startedAt() {
    return startedAt;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it like a power cut. */
  void kill() {
    monitor().destroyForcibly();
    await(Duration.ofSeconds(20));
  }

  /** Sends SIGTERM; returns the exit code. */
  int terminate() {
    monitor().destroy();
    return await(Duration.ofMinutes(1));
  }

  /** Sends SIGSTOP: it stands still, and knows of nothing. */
  void pause() throws Exception {
    signal("-STOP");
  }

  /** Sends SIGCONT: it goes on as if no time had passed. */
  void resume() throws Exception {
    signal("-CONT");
  }

  private void signal(String name) throws Exception {
    Shell.run("kill", name, Long.toString(monitor().pid()));
  }

  /** The monitor itself, also where it was started behind another program. */
  private ProcessHandle monitor() {
    return launch.before().isEmpty()
        ? process.toHandle()
        : process.children().findFirst().orElse(process.toHandle());
  }

  /** Waits for its end; returns the exit code. */
  int await(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("still running after %s: %s".formatted(patience, launch.log()));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The lines of its log that contain a text. */
  List<String> logged(String text) throws IOException {
    return Files.readAllLines(launch.log()).stream().filter(line -> line.contains(text)).toList();
  }

  /** Where its metrics and health are; nowhere until it has told. */
  Optional<URI> management() throws IOException {
    return logged("metrics and health at").stream()
        .map(line -> MANAGEMENT.matcher(line.replace("\\/", "/")))
        .filter(Matcher::find)
        .map(told -> URI.create(told.group(1)))
        .reduce((earlier, later) -> later);
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }
}
