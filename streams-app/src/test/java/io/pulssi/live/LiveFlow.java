package io.pulssi.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import io.pulssi.config.Settings;
import io.pulssi.config.SettingsReader;
import io.pulssi.console.ConsolePage;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.runtime.EmbeddedBroker;
import io.pulssi.runtime.Monitor;
import io.pulssi.runtime.ReadingProgress;
import io.pulssi.runtime.TopicSpec;
import io.pulssi.testing.ClusterChange;
import io.pulssi.topic.Topics;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A real broker with the monitor's topics, and instances of the monitor that work on them. */
final class LiveFlow implements AutoCloseable {
  static final int PARTITIONS = 3;
  static final String APPLICATION = "live";

  private final Path folder;
  private final JourneyMaps maps;
  private final Random keys;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final EmbeddedBroker broker;
  private final Admin admin;
  private final KafkaProducer<byte[], byte[]> producer;
  private final TopicReader outputs;
  private final Decisions decisions = new Decisions();
  private final List<Monitor> instances = new ArrayList<>();

  LiveFlow(Path folder, JourneyMaps maps, Random keys) throws Exception {
    this.folder = folder;
    this.maps = maps;
    this.keys = keys;
    broker = opened(EmbeddedBroker.start(folder.resolve("broker")));
    Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
    admin = opened(Admin.create(client));
    // Answers once every partition has its leader: sends before that may never get in order again.
    ClusterChange.by(admin).createMonitorTopics(topic -> Math.min(PARTITIONS, topic.partitions()));
    producer =
        opened(
            new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "linger.ms", 5),
                new ByteArraySerializer(),
                new ByteArraySerializer()));
    outputs =
        opened(
            new TopicReader(
                broker.bootstrapServers(), List.of(Topics.SIGNAL.name(), Topics.WARNING.name())));
  }

  private static List<TopicSpec> topics() {
    return Topics.all().stream()
        .map(TopicSpec::of)
        .map(
            spec ->
                new TopicSpec(spec.name(), Math.min(PARTITIONS, spec.partitions()), spec.config()))
        .toList();
  }

  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** One more instance, with two threads and its own state. */
  Monitor join(ReadingProgress clients) throws InterruptedException {
    return join(clients, new CurrentMaps(maps));
  }

  /** One more instance, whose maps may be replaced. */
  Monitor join(ReadingProgress clients, CurrentMaps current) throws InterruptedException {
    Monitor monitor =
        opened(
            new Monitor(settings(instances.size()), current, topics(), clients, new ConsolePage()));
    instances.add(monitor);
    monitor.start();
    return monitor;
  }

  private Settings settings(int instance) {
    Map<String, String> settings = new HashMap<>();
    settings.put("application-id", APPLICATION);
    settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
    // A newcomer gets its share at once, not after warming up for ten minutes.
    settings.put("kafka.acceptable.recovery.lag", "100000000");
    // Streams makes two dozen internal topics, one after each pause.
    settings.put("kafka.retry.backoff.ms", "10");
    settings.put("http.port", "0");
    settings.put("management.port", "0");
    settings.put("streams.threads", "2");
    settings.put("streams.commit-interval", "200ms");
    settings.put("streams.state-dir", folder.resolve("state-" + instance).toString());
    return SettingsReader.of(settings);
  }

  /** Sends events with keys that mean nothing, and returns when the broker has them all. */
  void send(List<Sending> sendings) throws Exception {
    send(sendings, sending -> null);
  }

  /**
   * The same, with timestamps of one's own.
   *
   * @param timestamps of the records, epoch milliseconds; null for the time at which they are sent
   */
  void send(List<Sending> sendings, Function<Sending, @Nullable Long> timestamps) throws Exception {
    send(sendings, timestamps, sending -> Long.toHexString(keys.nextLong()));
  }

  /** Sends events with these keys, and returns when the broker has them all. */
  void sendKeyed(List<Sending> sendings, Function<Sending, String> keyOf) throws Exception {
    send(sendings, sending -> null, keyOf);
  }

  private void send(
      List<Sending> sendings,
      Function<Sending, @Nullable Long> timestamps,
      Function<Sending, String> keyOf)
      throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (Sending sending : sendings) {
      byte[] key = keyOf.apply(sending).getBytes(UTF_8);
      sent.add(
          producer.send(
              new ProducerRecord<>(
                  sending.to().topic(),
                  sending.to().partition(),
                  timestamps.apply(sending),
                  key,
                  sending.event().line().getBytes(UTF_8))));
    }
    producer.flush();
    for (Future<RecordMetadata> acknowledged : sent) {
      acknowledged.get();
    }
  }

  /**
   * How many records of each input partition the monitor has yet to commit; those read to their end
   * are absent.
   */
  Map<TopicPartition, Long> unread() throws Exception {
    Map<TopicPartition, OffsetAndMetadata> read =
        admin.listConsumerGroupOffsets(APPLICATION).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, Long> unread = new HashMap<>();
    ends()
        .forEach(
            (input, end) -> {
              OffsetAndMetadata at = read.get(input);
              unread.put(input, end.offset() - (at == null ? 0 : at.offset()));
            });
    unread.values().removeIf(records -> records == 0);
    return unread;
  }

  private Map<TopicPartition, ListOffsetsResultInfo> ends() throws Exception {
    return admin
        .listOffsets(inputs().stream().collect(toMap(input -> input, any -> OffsetSpec.latest())))
        .all()
        .get();
  }

  private Set<TopicPartition> inputs() {
    return maps.sources().stream()
        .flatMap(
            source ->
                Topics.inputs().stream().filter(topic -> topic.thing().equals(source.label())))
        .flatMap(
            topic ->
                IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
        .collect(Collectors.toSet());
  }

  /** How many instances own input partitions. */
  long instancesAtWork() throws Exception {
    Set<String> topics = inputs().stream().map(TopicPartition::topic).collect(Collectors.toSet());
    return admin
        .describeConsumerGroups(List.of(APPLICATION))
        .all()
        .get()
        .get(APPLICATION)
        .members()
        .stream()
        .filter(
            member ->
                member.assignment().topicPartitions().stream()
                    .anyMatch(partition -> topics.contains(partition.topic())))
        .map(member -> member.clientId().replaceFirst("-StreamThread-.*", ""))
        .distinct()
        .count();
  }

  /** End of the last slice that any instance decided, epoch milliseconds. */
  long decidedUpTo() {
    return instances.stream().mapToLong(Monitor::decidedUpTo).max().orElse(Long.MIN_VALUE);
  }

  /** All decisions committed so far. */
  Decisions decisions() {
    outputs.read(
        record -> {
          String line = new String(record.value(), UTF_8);
          if (record.topic().equals(Topics.SIGNAL.name())) {
            decisions.addSignal(record.key(), line);
          } else {
            decisions.addWarning(line);
          }
        });
    return decisions;
  }

  private <T extends AutoCloseable> T opened(T part) {
    opened.push(part);
    return part;
  }

  @Override
  public void close() throws Exception {
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
  }
}
