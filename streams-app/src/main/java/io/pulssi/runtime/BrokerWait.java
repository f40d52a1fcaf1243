package io.pulssi.runtime;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.RetriableException;

/** Waits until a broker answers, however long it takes; reports every {@link #EVERY}. */
public final class BrokerWait implements AutoCloseable {
  /** How often the broker is asked, and how often the wait is reported. */
  public static final Duration EVERY = Duration.ofSeconds(10);

  private final Map<String, Object> clientConfig;
  private final Duration every;
  private final Consumer<String> said;
  private final CountDownLatch told = new CountDownLatch(1);

  /**
   * @param clientConfig an Admin client's settings
   * @param said gets one line for each attempt that failed
   */
  public BrokerWait(Map<String, ?> clientConfig, Consumer<String> said) {
    this(clientConfig, EVERY, said);
  }

  BrokerWait(Map<String, ?> clientConfig, Duration every, Consumer<String> said) {
    this.clientConfig = new HashMap<>(clientConfig);
    this.every = every;
    this.said = said;
    int millis = (int) every.toMillis();
    this.clientConfig.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
    this.clientConfig.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
  }

  /**
   * Returns true once a broker has answered, false if {@link #close()} was called first.
   *
   * @throws KafkaException if waiting cannot help: the client's settings are wrong or access is
   *     denied
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public boolean await() throws InterruptedException {
    do {
      long begin = System.nanoTime();
      String failure = attempt();
      if (failure.isEmpty()) {
        return true;
      }
      if (told.getCount() > 0) {
        said.accept(
            "no broker answers at %s (%s); trying again every %d s"
                .formatted(clientConfig.get("bootstrap.servers"), failure, every.toSeconds()));
      }
      if (told.await(every.toNanos() - (System.nanoTime() - begin), TimeUnit.NANOSECONDS)) {
        return false;
      }
    } while (told.getCount() > 0);
    return false;
  }

  /** Ends the wait. */
  @Override
  public void close() {
    told.countDown();
  }

  /** Empty when a broker answered, else why not. */
  private String attempt() throws InterruptedException {
    int millis = (int) every.toMillis();
    try (Admin admin = Admin.create(clientConfig)) {
      admin
          .describeCluster(new DescribeClusterOptions().timeoutMs(millis))
          .nodes()
          .get(millis, TimeUnit.MILLISECONDS);
      return "";
    } catch (TimeoutException e) {
      return "timed out";
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RetriableException cause) {
        return reason(cause);
      }
      throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e);
    } catch (KafkaException e) {
      Throwable cause = e.getCause();
      if (cause != null && unresolved(e)) {
        return reason(cause);
      }
      throw e;
    }
  }

  private static boolean unresolved(KafkaException e) {
    return e.getCause() instanceof ConfigException cause
        && String.valueOf(cause.getMessage()).contains("No resolvable bootstrap urls");
  }

  private static String reason(Throwable failure) {
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
