package io.pulssi.runtime;

import io.pulssi.journey.Source;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices topics in use that change while the flow runs, and ends it: the next start puts them
 * right.
 *
 * <p>Of a deleted topic Kafka Streams knows nothing: its producer waits longer than a transaction
 * may last, loses the task, and starts again, for ever. One that is made anew at once, its consumer
 * reads from the offset it was at. New partitions of an input it reads minutes later, or not at
 * all, as its internal topics have too few.
 */
final class TopicWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(TopicWatch.class);
  private static final Duration EVERY = Duration.ofSeconds(10);

  /** A new topic is unknown to some brokers for a moment. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Set<String> topics;
  private final Map<String, Integer> expected;
  private final Supplier<Map<String, String>> ids;
  private final Supplier<Map<String, TopicIdentity>> topicsNow;
  private final LongSupplier nanos;
  private final Consumer<String> changed;
  private final AutoCloseable client;
  private final Map<String, String> firstIds = new HashMap<>();
  private final Map<String, Long> missingSince = new HashMap<>();
  private final RepeatingTask looks = new RepeatingTask("pulssi-topic-watch", EVERY, this::look);

  /**
   * @param client is closed with the watch
   * @param topics whose absence counts once no broker has known them for {@link #PATIENCE}
   * @param expected partitions at the start, of the topics that the flow reads
   * @param ids that topics had when the flow began to read them; of a topic that is not among them,
   *     the id at the first look counts
   * @param changed receives what has changed, as the reason of the end
   */
  TopicWatch(
      Admin client,
      List<TopicSpec> topics,
      Map<String, Integer> expected,
      Supplier<Map<String, String>> ids,
      Consumer<String> changed) {
    this(
        topics.stream().map(TopicSpec::name).collect(Collectors.toSet()),
        expected,
        ids,
        () -> new TopicSetup(client).identities(topics),
        System::nanoTime,
        changed,
        () -> client.close(Duration.ZERO));
  }

  /** For tests: injected lookup and clock. */
  TopicWatch(
      Set<String> topics,
      Map<String, Integer> expected,
      Supplier<Map<String, String>> ids,
      Supplier<Map<String, TopicIdentity>> topicsNow,
      LongSupplier nanos,
      Consumer<String> changed,
      AutoCloseable client) {
    this.topics = topics;
    this.expected = expected;
    this.ids = ids;
    this.topicsNow = topicsNow;
    this.nanos = nanos;
    this.changed = changed;
    this.client = client;
  }

  /** Without the inputs that no journey uses: nothing reads them. */
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
      Map<String, TopicIdentity> found = topicsNow.get();
      compare(found);
      Set<String> names = new TreeSet<>(topics);
      names.removeAll(found.keySet());
      missingSince.keySet().retainAll(names);
      long now = nanos.getAsLong();
      for (String name : names) {
        if (now - missingSince.computeIfAbsent(name, any -> now) >= PATIENCE.toNanos()) {
          changed.accept("topic %s is missing".formatted(name));
        }
      }
    } catch (RuntimeException e) { // an exception would end the schedule
      missingSince.clear();
      log.debug("topics could not be checked", e);
    }
  }

  private void compare(Map<String, TopicIdentity> found) {
    Map<String, String> known = ids.get();
    expected.forEach(
        (topic, before) -> {
          TopicIdentity now = found.get(topic);
          if (now == null) {
            return;
          }
          String first = firstIds.computeIfAbsent(topic, any -> now.id());
          if (!known.getOrDefault(topic, first).equals(now.id())) {
            changed.accept(KnownTopicIds.remade(topic));
          } else if (now.partitions() != before) {
            changed.accept(
                "topic %s has %d partitions now, %d at the start: the next start reads all of them"
                    .formatted(topic, now.partitions(), before));
          }
        });
  }

  @Override
  public void close() throws Exception {
    looks.close();
    client.close();
  }
}
