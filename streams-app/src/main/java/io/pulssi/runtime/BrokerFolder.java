package io.pulssi.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Utils;

/**
 * A folder with everything one single-node Kafka broker (KRaft, broker and controller in one) needs
 * to start: {@code server.properties} and formatted storage. The system chooses the ports.
 */
public final class BrokerFolder {
  private static final int PORT_MIN = 10_000;
  private static final int PORT_MAX = 32_000;
  private static final int TRIES_MAX = 1_000;

  private final Path folder;
  private final Properties properties;
  private final String bootstrapServers;

  private BrokerFolder(Path folder, int port, int controllerPort) {
    this.folder = folder;
    this.properties = properties(folder.resolve("data"), port, controllerPort);
    this.bootstrapServers = "127.0.0.1:" + port;
  }

  /**
   * Writes the properties file and formats the storage.
   *
   * @param folder made if it does not exist
   * @throws IOException if the folder cannot be written or the storage cannot be formatted
   */
  public static BrokerFolder prepare(Path folder) throws IOException {
    return prepare(folder, freePorts(1).get(0));
  }

  /**
   * The same, for a port of one's own.
   *
   * @param port of 127.0.0.1, where clients connect
   */
  static BrokerFolder prepare(Path folder, int port) throws IOException {
    Files.createDirectories(folder);
    int controllerPort =
        freePorts(2).stream().filter(free -> free != port).findFirst().orElseThrow();
    var prepared = new BrokerFolder(folder, port, controllerPort);
    try (var out = Files.newBufferedWriter(prepared.propertiesFile())) {
      prepared.properties.store(out, null);
    }
    prepared.format();
    return prepared;
  }

  /** The broker's own configuration, as in {@link #propertiesFile()}. */
  public Properties properties() {
    return properties;
  }

  /** {@code server.properties}, for a broker in a process of its own. */
  public Path propertiesFile() {
    return folder.resolve("server.properties");
  }

  /** {@code 127.0.0.1:port}: where clients connect. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Deletes the folder and everything in it. */
  public void delete() throws IOException {
    Utils.delete(folder.toFile());
  }

  private void format() throws IOException {
    var said = new ByteArrayOutputStream();
    String[] command = {
      "format",
      "-t",
      Uuid.randomUuid().toString(),
      "-c",
      propertiesFile().toString(),
      "--ignore-formatted"
    };
    int exit = StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8));
    if (exit != 0) {
      throw new IOException(
          "%s: storage not formatted (exit %d): %s"
              .formatted(folder, exit, said.toString(StandardCharsets.UTF_8).strip()));
    }
  }

  /**
   * Ports that nobody listens on, below those that systems give to outgoing connections: a client
   * that looks for a broker which is down would be given the broker's own port now and then, and
   * the broker could not start again.
   */
  public static List<Integer> freePorts(int count) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    List<Integer> free = new ArrayList<>();
    for (int tries = 0; free.size() < count && tries < TRIES_MAX; tries++) {
      int port = ThreadLocalRandom.current().nextInt(PORT_MIN, PORT_MAX);
      try (var socket = new ServerSocket(port, 1, loopback)) {
        if (!free.contains(port)) {
          free.add(socket.getLocalPort());
        }
      } catch (BindException e) {
        // taken: try another
      }
    }
    if (free.size() < count) {
      throw new IOException(
          "no %d free ports on 127.0.0.1 from %d to %d".formatted(count, PORT_MIN, PORT_MAX));
    }
    return free;
  }

  private static Properties properties(Path data, int port, int controllerPort) {
    var properties = new Properties();
    ofOneNode(properties);
    properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    properties.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    properties.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
    properties.put("inter.broker.listener.name", "PLAINTEXT");
    properties.put("log.dirs", data.toString());
    return properties;
  }

  /** Everything except ports and folders. */
  static void ofOneNode(Properties properties) {
    properties.put("node.id", "1");
    properties.put("process.roles", "broker,controller");
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put("auto.create.topics.enable", "false");
    singleNode(properties);
    small(properties);
  }

  private static void singleNode(Properties properties) {
    properties.put("default.replication.factor", "1");
    properties.put("min.insync.replicas", "1");
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    properties.put("group.initial.rebalance.delay.ms", "0");
  }

  /** Few threads and small buffers: by default the log cleaner alone takes 128 MB of heap. */
  private static void small(Properties properties) {
    properties.put("offsets.topic.num.partitions", "3");
    properties.put("transaction.state.log.num.partitions", "3");
    properties.put("share.coordinator.state.topic.num.partitions", "1");
    properties.put("log.cleaner.dedupe.buffer.size", "2097152");
    properties.put("num.network.threads", "2");
    properties.put("num.io.threads", "4");
    properties.put("background.threads", "2");
  }
}
