package io.pulssi.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import io.pulssi.testing.ClusterChange;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What a stopped application left in the broker besides its inputs and outputs: its changelogs, the
 * last value of each key; the records it had sent to itself and not read yet; and how far it had
 * read its inputs.
 *
 * @param log hash of the events that were read
 * @param changelogs records of changelog topics
 * @param unread records of the topics between its stages, beyond what was committed
 * @param offsets committed, of the input topics
 */
record KeptState(
    String log, List<Kept> changelogs, List<Kept> unread, Map<TopicPartition, Long> offsets) {
  private static final String CHANGELOG = "-changelog";

  /**
   * A record.
   *
   * @param topic without the application's name, if it has that before it
   */
  record Kept(String topic, int partition, byte[] key, byte[] value) {
    boolean isChangelog() {
      return topic.endsWith(CHANGELOG);
    }

    /** A record of a store's changelog. */
    static Kept of(String store, byte[] key, byte[] value) {
      return new Kept(store + CHANGELOG, 0, key, value);
    }

    /** The name of its topic where an application runs. */
    String name(String application) {
      return Topics.all().stream().anyMatch(shared -> shared.name().equals(topic))
          ? topic
          : application + '-' + topic;
    }

    /** The store it is of. */
    String store() {
      return topic.substring(0, topic.length() - CHANGELOG.length());
    }
  }

  /** Takes it from a broker, after the application has stopped. */
  static KeptState of(String bootstrapServers, String application, String log) throws Exception {
    Map<TopicPartition, Long> committed;
    List<String> topics;
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      committed =
          admin
              .listConsumerGroupOffsets(application)
              .partitionsToOffsetAndMetadata()
              .get()
              .entrySet()
              .stream()
              .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
      topics =
          admin.listTopics().names().get().stream()
              .filter(
                  topic -> topic.startsWith(application + '-') || topic.equals(Topics.SLICE.name()))
              .toList();
    }
    Map<String, Kept> changelogs = new TreeMap<>();
    List<Kept> unread = new ArrayList<>();
    try (var reader = new TopicReader(bootstrapServers, topics)) {
      reader.read(
          record -> {
            Kept kept =
                new Kept(
                    record.topic().replaceFirst("^" + application + "-", ""),
                    record.partition(),
                    record.key().getBytes(UTF_8),
                    record.value());
            var partition = new TopicPartition(record.topic(), record.partition());
            String id = kept.topic + '/' + kept.partition + '/' + record.key();
            if (kept.isChangelog() && record.value() == null) {
              changelogs.remove(id);
            } else if (kept.isChangelog()) {
              changelogs.put(id, kept);
            } else if (record.offset() >= committed.getOrDefault(partition, 0L)) {
              unread.add(kept);
            }
          });
    }
    Set<String> inputs = Topics.inputs().stream().map(Topic::name).collect(Collectors.toSet());
    committed.keySet().removeIf(partition -> !inputs.contains(partition.topic()));
    return new KeptState(log, List.copyOf(changelogs.values()), unread, committed);
  }

  /** Reads what {@link #write} wrote. */
  static KeptState read(InputStream file) throws IOException {
    try (var in = new DataInputStream(new GZIPInputStream(file))) {
      String log = in.readUTF();
      List<Kept> changelogs = readRecords(in);
      List<Kept> unread = readRecords(in);
      Map<TopicPartition, Long> offsets = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        offsets.put(new TopicPartition(in.readUTF(), in.readInt()), in.readLong());
      }
      return new KeptState(log, changelogs, unread, offsets);
    }
  }

  private static List<Kept> readRecords(DataInputStream in) throws IOException {
    List<Kept> records = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      records.add(
          new Kept(
              in.readUTF(),
              in.readInt(),
              in.readNBytes(in.readInt()),
              in.readNBytes(in.readInt())));
    }
    return records;
  }

  /** Writes it to a file, the same bytes for the same state. */
  void write(Path file) throws IOException {
    try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      out.writeUTF(log);
      write(changelogs, out);
      write(unread, out);
      out.writeInt(offsets.size());
      Map<String, Map.Entry<TopicPartition, Long>> sorted = new TreeMap<>();
      offsets.entrySet().forEach(entry -> sorted.put(entry.getKey().toString(), entry));
      for (Map.Entry<TopicPartition, Long> offset : sorted.values()) {
        out.writeUTF(offset.getKey().topic());
        out.writeInt(offset.getKey().partition());
        out.writeLong(offset.getValue());
      }
    }
  }

  private static void write(List<Kept> records, DataOutputStream out) throws IOException {
    out.writeInt(records.size());
    for (Kept kept : records) {
      out.writeUTF(kept.topic);
      out.writeInt(kept.partition);
      out.writeInt(kept.key.length);
      out.write(kept.key);
      out.writeInt(kept.value.length);
      out.write(kept.value);
    }
  }

  /** Puts it into a broker that has the inputs and outputs, before the application starts there. */
  void restore(String bootstrapServers, String application, int partitions) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      Set<String> there = admin.listTopics().names().get();
      List<NewTopic> topics =
          records()
              .filter(kept -> !there.contains(kept.name(application)))
              .map(kept -> kept.isChangelog() + "/" + kept.name(application))
              .distinct()
              .map(topic -> topic(topic, partitions))
              .toList();
      ClusterChange.by(admin).createTopics(topics);
      admin
          .alterConsumerGroupOffsets(
              application,
              offsets.entrySet().stream()
                  .collect(
                      toMap(Map.Entry::getKey, offset -> new OffsetAndMetadata(offset.getValue()))))
          .all()
          .get();
    }
    send(bootstrapServers, application);
  }

  private Stream<Kept> records() {
    return Stream.concat(changelogs.stream(), unread.stream());
  }

  private static NewTopic topic(String changelogAndName, int partitions) {
    String[] parts = changelogAndName.split("/", 2);
    String cleanup = Boolean.parseBoolean(parts[0]) ? "compact" : "delete";
    return new NewTopic(parts[1], partitions, (short) 1).configs(Map.of("cleanup.policy", cleanup));
  }

  private void send(String bootstrapServers, String application) throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "enable.idempotence", true),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      records()
          .forEach(
              kept ->
                  sent.add(
                      producer.send(
                          new ProducerRecord<>(
                              kept.name(application), kept.partition, kept.key, kept.value))));
    }
    for (Future<RecordMetadata> acknowledged : sent) {
      acknowledged.get();
    }
  }
}
