package io.pulssi.command;

import io.pulssi.runtime.BoundedRetry;
import io.pulssi.runtime.TopicSetup;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** A connection for a command that cannot wait: a broker answers soon, or the command ends. */
public final class ReachableBroker implements AutoCloseable {
  /** How long a broker may take to answer. */
  static final Duration WITHIN = Duration.ofSeconds(10);

  /** How long a new topic may seem missing. */
  static final Duration NEW_TOPIC_KNOWN_WITHIN = Duration.ofSeconds(5);

  /** The progress line meanwhile. */
  public static final String ASKING =
      "waiting for a broker, %d s at most".formatted(WITHIN.toSeconds());

  private final Admin admin;
  private final int nodes;

  private ReachableBroker(Admin admin, int nodes) {
    this.admin = admin;
    this.nodes = nodes;
  }

  /**
   * Connects.
   *
   * @param client settings of any Kafka client
   * @throws UnreachableException if no broker answers in time, or access is denied
   * @throws KafkaException if the settings make no sense to Kafka
   */
  public static ReachableBroker of(Map<String, String> client)
      throws UnreachableException, InterruptedException {
    Map<String, Object> settings = new HashMap<>(client);
    int millis = (int) WITHIN.toMillis();
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
    Admin admin = connect(settings);
    try {
      int nodes = admin.describeCluster().nodes().get(2L * millis, TimeUnit.MILLISECONDS).size();
      return new ReachableBroker(admin, nodes);
    } catch (ExecutionException | TimeoutException e) {
      admin.close(Duration.ZERO);
      throw unreachable(settings, e instanceof ExecutionException ? e.getCause() : null);
    }
  }

  private static Admin connect(Map<String, Object> settings) throws UnreachableException {
    try {
      return Admin.create(settings);
    } catch (KafkaException e) {
      if (e.getCause() instanceof ConfigException cause
          && String.valueOf(cause.getMessage()).contains("No resolvable bootstrap urls")) {
        throw unreachable(settings, cause);
      }
      throw e;
    }
  }

  private static UnreachableException unreachable(
      Map<String, Object> settings, @Nullable Throwable cause) {
    boolean late =
        cause == null || cause instanceof org.apache.kafka.common.errors.TimeoutException;
    return new UnreachableException(
        "no broker answers at %s (%s)"
            .formatted(
                settings.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG),
                late || cause == null
                    ? "not within %d s".formatted(WITHIN.toSeconds())
                    : because(cause)));
  }

  /** For a failed handshake, only the cause says what is wrong with the certificate. */
  private static String because(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null || cause.getMessage() == null
        ? String.valueOf(failure.getMessage())
        : failure.getMessage() + ": " + cause.getMessage();
  }

  Admin admin() {
    return admin;
  }

  /** How many brokers the cluster has. */
  int nodes() {
    return nodes;
  }

  /**
   * Makes sure of a topic; a producer would wait a minute for one that is not there, and then say
   * less. A topic that was made a moment ago is waited for.
   *
   * @throws IOException if it is not there
   */
  public void haveTopic(String topic, ProgressLines progress)
      throws IOException, InterruptedException {
    progress.at(() -> "looking for topic " + topic);
    try {
      BoundedRetry.within(NEW_TOPIC_KNOWN_WITHIN)
          .untilKnown(() -> new TopicSetup(admin).partitions(topic));
    } catch (UnknownTopicOrPartitionException e) {
      throw new IOException(topic + ": no such topic (./pulssi topics --create creates it)", e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
