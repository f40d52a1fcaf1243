package io.pulssi.runtime;

import io.pulssi.journey.Source;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices a topic in use that is deleted while the flow runs. Kafka Streams does not: its producer
 * waits longer than a transaction may last, loses the task, and starts again, for ever.
 */
final class TopicWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(TopicWatch.class);
  private static final Duration EVERY = Duration.ofSeconds(10);

  /** A new topic is unknown to some brokers for a moment. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Supplier<Set<String>> missing;
  private final LongSupplier nanos;
  private final Consumer<String> gone;
  private final AutoCloseable client;
  private final Map<String, Long> missingSince = new HashMap<>();
  private final RepeatingTask looks = new RepeatingTask("pulssi-topic-watch", EVERY, this::look);

  /**
   * @param client is closed with the watch
   * @param topics inputs that no journey uses are left out: nothing reads them
   * @param used the sources of the journeys
   * @param gone receives the name of a topic that no broker has known for {@link #PATIENCE}
   */
  TopicWatch(Admin client, List<TopicSpec> topics, Set<Source> used, Consumer<String> gone) {
    this(
        () -> new TopicSetup(client).missing(needed(topics, used)),
        System::nanoTime,
        gone,
        () -> client.close(Duration.ZERO));
  }

  /** For tests: injected lookup and clock. */
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

  static List<TopicSpec> needed(List<TopicSpec> topics, Set<Source> used) {
    Set<String> unused =
        Topics.inputs().stream()
            .filter(topic -> Source.ofLabel(topic.thing()).filter(used::contains).isEmpty())
            .map(Topic::name)
            .collect(Collectors.toSet());
    return topics.stream().filter(topic -> !unused.contains(topic.name())).toList();
  }

  /** Checks every ten seconds from now on. */
  void start() {
    looks.start();
  }

  /** Checks once. While no broker answers, no topic counts as missing. */
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
    } catch (RuntimeException e) { // an exception would end the schedule
      missingSince.clear();
      log.debug("topics could not be checked", e);
    }
  }

  @Override
  public void close() throws Exception {
    looks.close();
    client.close();
  }
}
