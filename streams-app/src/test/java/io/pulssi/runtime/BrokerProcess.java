package io.pulssi.runtime;

import io.pulssi.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A real Kafka broker in a process of its own, which a test may kill and start again on the same
 * data.
 */
public final class BrokerProcess implements AutoCloseable {
  private final BrokerFolder folder;
  private final Path output;
  private Process process;

  private BrokerProcess(BrokerFolder folder, Path output) throws IOException {
    this.folder = folder;
    this.output = output;
    this.process = launch();
  }

  /** Starts it and returns at once; see {@link #awaitReady}. */
  public static BrokerProcess start(Path dir) throws IOException {
    return new BrokerProcess(BrokerFolder.prepare(dir), dir.resolve("broker.log"));
  }

  public String bootstrapServers() {
    return folder.bootstrapServers();
  }

  /** Returns when it answers clients. */
  public BrokerProcess awaitReady() throws InterruptedException {
    try (var wait =
        new BrokerWait(
            Map.of("bootstrap.servers", bootstrapServers()), Duration.ofSeconds(1), line -> {})) {
      wait.await();
    }
    return this;
  }

  /** Ends it like a power cut. */
  public void kill() {
    process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  /** Starts it again on the same data and port, after {@link #kill()}. */
  public void restart() throws IOException {
    process = launch();
  }

  @Override
  public void close() throws IOException {
    kill();
    folder.delete();
  }

  private Process launch() throws IOException {
    return JavaProcess.ofThisBuild()
        .start(output, "kafka.Kafka", folder.propertiesFile().toString());
  }
}
