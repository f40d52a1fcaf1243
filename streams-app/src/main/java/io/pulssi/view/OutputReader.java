package io.pulssi.view;

import io.pulssi.codec.RegistrySchemas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every partition of the output topics into an {@link OutputView}, without a consumer group,
 * on a thread of its own. It waits for a lost broker. A failed client is replaced and reads again
 * from the start; the view keeps last values and starts its counts again.
 */
public final class OutputReader implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OutputReader.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration CHECK_EVERY = Duration.ofSeconds(10);
  private static final Duration CHECK_WITHIN = Duration.ofSeconds(5);

  private final Map<String, Object> clientConfig;
  private final OutputView view;
  private final OutputTopics topics;
  private final CountDownLatch told = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "pulssi-output-reader");

  /**
   * @param clientConfig a consumer's settings: where the broker is, TLS, SASL
   * @param view is filled
   * @param registry for outputs framed with a registry's ids
   */
  public OutputReader(Map<String, ?> clientConfig, OutputView view, RegistrySchemas registry) {
    this.clientConfig = new HashMap<>(clientConfig);
    this.clientConfig.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    this.clientConfig.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    this.clientConfig.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    this.clientConfig.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    this.clientConfig.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
    this.view = view;
    this.topics = new OutputTopics(view, registry);
    thread.setDaemon(true);
  }

  /** Starts reading; returns at once. */
  public void start() {
    thread.start();
  }

  /** Stops reading; the view stays as it is. */
  @Override
  public void close() {
    told.countDown();
    try {
      thread.join(CHECK_WITHIN.plusSeconds(5).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (told.getCount() > 0) {
      try (var consumer =
          new KafkaConsumer<>(
              clientConfig, new StringDeserializer(), new ByteArrayDeserializer())) {
        read(consumer);
      } catch (InterruptedException | WakeupException e) {
        return;
      } catch (RuntimeException e) { // otherwise the page would stop without a sign
        view.connected(false);
        log.warn(
            "reading the output topics failed, trying again in {} s: {}",
            CHECK_WITHIN.toSeconds(),
            e.toString());
        pause();
      }
    }
  }

  private void read(Consumer<String, byte[]> consumer) throws InterruptedException {
    topics.beginAgain();
    long checkAt = System.nanoTime();
    while (told.getCount() > 0) {
      if (System.nanoTime() - checkAt >= 0) {
        boolean all = check(consumer);
        checkAt = System.nanoTime() + (all ? CHECK_EVERY : Duration.ofSeconds(1)).toNanos();
      }
      if (consumer.assignment().isEmpty()) {
        told.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
      } else {
        consumer.poll(POLL).forEach(topics::accept);
      }
    }
  }

  /**
   * Assigns new partitions and checks whether the broker answers. True if every topic was found.
   */
  private boolean check(Consumer<String, byte[]> consumer) {
    try {
      var found = new HashSet<String>();
      Set<TopicPartition> assigned = consumer.assignment();
      for (String topic : OutputTopics.lastRecords().keySet()) {
        List<TopicPartition> partitions = partitions(consumer, topic);
        if (!partitions.isEmpty()) {
          found.add(topic);
        }
        var fresh = new ArrayList<>(partitions);
        fresh.removeAll(assigned);
        add(consumer, fresh, OutputTopics.lastRecords().get(topic));
      }
      consumer.endOffsets(consumer.assignment(), CHECK_WITHIN);
      view.connected(true);
      return found.size() == OutputTopics.lastRecords().size();
    } catch (TimeoutException e) {
      if (view.connected()) {
        log.warn("no broker answers; the console shows the last known state");
      }
      view.connected(false);
      return false;
    }
  }

  private static List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
    List<PartitionInfo> known = consumer.partitionsFor(topic, CHECK_WITHIN);
    return known == null
        ? List.of()
        : known.stream().map(info -> new TopicPartition(topic, info.partition())).toList();
  }

  private static void add(Consumer<?, ?> consumer, List<TopicPartition> fresh, Long last) {
    if (fresh.isEmpty()) {
      return;
    }
    var assignment = new ArrayList<>(consumer.assignment());
    assignment.addAll(fresh);
    consumer.assign(assignment);
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(fresh, CHECK_WITHIN);
    consumer
        .endOffsets(fresh, CHECK_WITHIN)
        .forEach(
            (partition, end) -> {
              long begin = begins.getOrDefault(partition, 0L);
              consumer.seek(partition, Math.max(begin, end - last));
            });
  }

  private void pause() {
    try {
      told.await(CHECK_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      told.countDown();
    }
  }
}
