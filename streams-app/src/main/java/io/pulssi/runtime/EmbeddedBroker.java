package io.pulssi.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker in this process, for the demo, to try things with, and for tests. Closing it
 * deletes its data.
 *
 * <p>A first start in a cold JVM takes a few seconds, most of it class loading; later ones about
 * half a second.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);

  private final BrokerFolder folder;
  private final KafkaRaftServer server;
  private final Duration startTime;

  private EmbeddedBroker(BrokerFolder folder, KafkaRaftServer server, Duration startTime) {
    this.folder = folder;
    this.server = server;
    this.startTime = startTime;
  }

  /**
   * Starts a broker and returns when it accepts clients.
   *
   * @param folder for its data; made if it does not exist, deleted on {@link #close()}
   * @throws IOException if the folder cannot be used
   */
  public static EmbeddedBroker start(Path folder) throws IOException {
    return start(BrokerFolder.prepare(folder));
  }

  /**
   * The same, at a port of one's own.
   *
   * @param port of 127.0.0.1
   */
  public static EmbeddedBroker start(Path folder, int port) throws IOException {
    return start(BrokerFolder.prepare(folder, port));
  }

  private static EmbeddedBroker start(BrokerFolder prepared) {
    long begin = System.nanoTime();
    var server = new KafkaRaftServer(new KafkaConfig(prepared.properties(), false), Time.SYSTEM);
    server.startup();
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    log.info(
        "Kafka broker started in this process at {} in {} ms",
        prepared.bootstrapServers(),
        took.toMillis());
    return new EmbeddedBroker(prepared, server, took);
  }

  /** {@code 127.0.0.1:port}: where clients connect. */
  public String bootstrapServers() {
    return folder.bootstrapServers();
  }

  /** How long it took from the call to readiness. */
  public Duration startTime() {
    return startTime;
  }

  /** Stops the broker and deletes its data. */
  @Override
  public void close() throws IOException {
    server.shutdown();
    server.awaitShutdown();
    folder.delete();
  }
}
