package io.pulssi.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the Streams client once; {@link #close()} or a failure ends it. A failure is logged with
 * its stack trace and ends the process; a supervisor restarts it, and it resumes.
 */
public final class StreamsLifecycle implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(StreamsLifecycle.class);

  /** How long a close may take. */
  public static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

  /** How it ended. */
  public enum End {
    /** It was stopped. */
    STOPPED,
    /** It failed. */
    FAILED
  }

  private final KafkaStreams streams;
  private final InstanceHealth health;
  private final DamagedState damaged;
  private final CompletableFuture<End> end = new CompletableFuture<>();

  /**
   * @param properties a Streams client's settings, see {@link StreamsSettings}
   * @param clients makes the consumers and producers
   * @param health is notified of every change
   */
  public StreamsLifecycle(
      Topology topology,
      Properties properties,
      KafkaClientSupplier clients,
      InstanceHealth health) {
    this.streams = new KafkaStreams(topology, new StreamsConfig(properties), clients);
    this.health = health;
    this.damaged =
        new DamagedState(
            Path.of(
                String.valueOf(properties.get(StreamsConfig.STATE_DIR_CONFIG)),
                String.valueOf(properties.get(StreamsConfig.APPLICATION_ID_CONFIG))));
    streams.setUncaughtExceptionHandler(this::failed);
    streams.setGlobalStateRestoreListener(health);
    streams.setStateListener(this::changed);
  }

  /** Starts the client; returns at once. It opens the stores that it finds on the disk. */
  public void start() {
    try {
      streams.start();
    } catch (StreamsException e) {
      if (!DamagedState.caused(e)) {
        throw e;
      }
      var unused = failed(e);
    }
  }

  /** The client, for meters and queries. */
  public KafkaStreams streams() {
    return streams;
  }

  /** Completes with how it ended. */
  public CompletableFuture<End> end() {
    return end;
  }

  /**
   * Stops the client, committing what it has done; gives up after {@link #CLOSE_WITHIN}. May be
   * called again.
   */
  @Override
  public void close() {
    if (!streams.close(CLOSE_WITHIN)) {
      log.warn(
          "Streams client not closed within {} s; open transactions will time out",
          CLOSE_WITHIN.toSeconds());
    }
    end.complete(End.STOPPED);
  }

  /** Ends it for a failure it does not notice itself. May be called again. */
  void fail(String why) {
    if (end.complete(End.FAILED)) {
      log.error("Streams client stopped: {}", why);
      health.failed("failed: " + why);
    }
  }

  private StreamThreadExceptionResponse failed(Throwable failure) {
    Throwable root = root(failure);
    log.error("Streams client failed and shuts down: {}{}", root, hint(root), failure);
    if (DamagedState.caused(failure)) {
      damaged.remember(failure);
    }
    health.failed("failed: " + root);
    end.complete(End.FAILED);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private void changed(KafkaStreams.State newState, KafkaStreams.State oldState) {
    log.info("Streams client {}, was {}", newState, oldState);
    health.onChange(newState, oldState);
    if (newState == KafkaStreams.State.ERROR) {
      end.complete(End.FAILED);
    }
  }

  private static String hint(Throwable root) {
    if (root instanceof AuthorizationException) {
      return " (./pulssi check lists every missing right)";
    }
    if (DamagedState.caused(root)) {
      return " (local state is damaged: the next start sets it aside and restores it from Kafka)";
    }
    return root instanceof InvalidTimestampException
        ? " (this machine's clock is far ahead of the brokers' clocks: correct it)"
        : "";
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
