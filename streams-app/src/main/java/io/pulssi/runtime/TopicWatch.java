package io.pulssi.runtime;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that a topic is gone while the flow runs. Kafka Streams would not: its producer waits for
 * the topic longer than a transaction may last, so that the task is taken from it and begins anew,
 * again and again, and nothing is decided meanwhile.
 */
final class TopicWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(TopicWatch.class);
  private static final Duration EVERY = Duration.ofSeconds(10);

  /** A topic that was made a moment ago is unknown to some brokers. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Supplier<Set<String>> missing;
  private final LongSupplier nanos;
  private final Consumer<String> gone;
  private final AutoCloseable client;
  private final Map<String, Long> missingSince = new HashMap<>();
  private final Repeating looks = new Repeating("pulssi-topic-watch", EVERY, this::look);

  /**
   * @param client is closed with the watch, whatever it still asks
   * @param gone is given the name of a topic that no broker has known for {@link #PATIENCE}
   */
  TopicWatch(Admin client, List<TopicSpec> topics, Consumer<String> gone) {
    this(
        () -> new TopicSetup(client).missing(topics),
        System::nanoTime,
        gone,
        () -> client.close(Duration.ZERO));
  }

  /** Of names that some other way tells, by another clock. */
  TopicWatch(
      Supplier<Set<String>> missing,
      LongSupplier nanos,
      Consumer<String> gone,
      AutoCloseable client) {
    this.missing = missing;
    this.nanos = nanos;
    this.gone = gone;
    this.client = client;
  }

  /** Looks every ten seconds from now on. */
  void start() {
    looks.start();
  }

  /** Looks once. While no broker answers, nothing is known of topics. */
  void look() {
    try {
      Set<String> names = missing.get();
      missingSince.keySet().retainAll(names);
      long now = nanos.getAsLong();
      for (String name : names) {
        if (now - missingSince.computeIfAbsent(name, any -> now) >= PATIENCE.toNanos()) {
          gone.accept(name);
        }
      }
    } catch (RuntimeException e) { // or it would be the last look
      missingSince.clear();
      log.debug("topics not asked for", e);
    }
  }

  @Override
  public void close() throws Exception {
    looks.close();
    client.close();
  }
}
