package io.pulssi.fault;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;

import io.pulssi.testing.ClusterChange;
import io.pulssi.topic.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** One broker or three, each a process that can be killed, with the monitor's topics. */
final class Cluster implements AutoCloseable {
  /** Partitions of every input and of the slice topic. */
  static final int PARTITIONS = 3;

  private final List<Node> nodes = new ArrayList<>();
  private final Admin admin;
  private @Nullable TcpProxy proxy;

  /** Starts so many brokers and makes the topics; three hold three copies, two of them in sync. */
  Cluster(Path folder, int brokers) throws Exception {
    this(folder, brokers, false);
  }

  /**
   * The same.
   *
   * @param proxied whether monitors reach the first broker through a proxy
   */
  Cluster(Path folder, int brokers, boolean proxied) throws Exception {
    for (int i = 0; i < brokers; i++) {
      nodes.add(new Node(folder.resolve("broker-" + i)));
    }
    if (brokers > 1) {
      join();
    }
    if (proxied) {
      proxy = nodes.get(0).listenBehindProxy();
    }
    for (Node node : nodes) {
      node.start();
    }
    admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    awaitReady();
    ClusterChange.by(admin).createMonitorTopics(topic -> Math.min(PARTITIONS, topic.partitions()));
  }

  /** Makes one cluster of nodes that were prepared as single ones. */
  private void join() throws IOException {
    String copies = Integer.toString(nodes.size());
    String inSync = Integer.toString(nodes.size() - 1);
    String voters =
        IntStream.range(0, nodes.size())
            .mapToObj(i -> "%d@%s".formatted(i + 1, nodes.get(i).controller()))
            .collect(joining(","));
    String cluster = Uuid.randomUuid().toString();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      var properties = node.properties();
      properties.put("node.id", Integer.toString(i + 1));
      properties.put("controller.quorum.voters", voters);
      for (String topics : List.of("offsets.topic.", "transaction.state.log.", "default.")) {
        properties.put(topics + "replication.factor", copies);
      }
      properties.put("min.insync.replicas", inSync);
      properties.put("transaction.state.log.min.isr", inSync);
      format(node, cluster);
    }
  }

  private static void format(Node node, String cluster) throws IOException {
    Path data = Path.of(node.properties().getProperty("log.dirs"));
    Utils.delete(data.toFile());
    try (var out = Files.newBufferedWriter(node.file())) {
      node.properties().store(out, null);
    }
    var said = new ByteArrayOutputStream();
    String[] command = {"format", "-t", cluster, "-c", node.file().toString()};
    if (StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
      throw new IOException(node.file() + ": " + said.toString(StandardCharsets.UTF_8));
    }
  }

  String bootstrapServers() {
    return nodes.stream().map(Node::bootstrapServers).collect(joining(","));
  }

  /** Where monitors connect. */
  String monitorServers() {
    return proxy == null ? bootstrapServers() : "127.0.0.1:" + proxy.port();
  }

  /** Between monitors and the first broker. */
  TcpProxy proxy() {
    return requireNonNull(proxy);
  }

  Admin admin() {
    return admin;
  }

  /** Returns when all brokers answer. */
  void awaitReady() {
    await("all brokers")
        .atMost(Duration.ofMinutes(1))
        .ignoreExceptions()
        .until(() -> admin.describeCluster().nodes().get().size() == nodes.size());
  }

  /** Which broker is the active controller, from 0. */
  int activeController() throws Exception {
    return admin.describeMetadataQuorum().quorumInfo().get().leaderId() - 1;
  }

  /** Ends a broker like a power cut. */
  void kill(int broker) {
    nodes.get(broker).kill();
  }

  /** Lets a broker stand still: SIGSTOP. */
  void pause(int broker) throws Exception {
    nodes.get(broker).signal("-STOP");
  }

  /** Lets it go on: SIGCONT. */
  void resume(int broker) throws Exception {
    nodes.get(broker).signal("-CONT");
  }

  void restart(int broker) throws IOException {
    nodes.get(broker).start();
  }

  /** Partitions of topics. */
  Set<TopicPartition> partitions(Collection<? extends Topic<?>> topics) {
    return topics.stream()
        .flatMap(
            topic ->
                IntStream.range(0, Math.min(PARTITIONS, topic.partitions()))
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
        .collect(toSet());
  }

  /** Where the topics' partitions end: for all, or for readers of committed records. */
  Map<TopicPartition, Long> ends(Collection<? extends Topic<?>> topics, IsolationLevel level)
      throws Exception {
    return admin
        .listOffsets(
            partitions(topics).stream()
                .collect(toMap(partition -> partition, any -> OffsetSpec.latest())),
            new ListOffsetsOptions(level))
        .all()
        .get()
        .entrySet()
        .stream()
        .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  @Override
  public void close() throws IOException {
    admin.close(Duration.ZERO);
    if (proxy != null) {
      proxy.close();
    }
    for (Node node : nodes) {
      node.close();
    }
  }
}
