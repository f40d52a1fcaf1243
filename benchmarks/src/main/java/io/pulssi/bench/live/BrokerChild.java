package io.pulssi.bench.live;

import io.pulssi.runtime.BrokerFolder;
import io.pulssi.runtime.BrokerWait;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A real Kafka broker in a process of its own; closing it ends it and deletes its data. */
final class BrokerChild implements AutoCloseable {
  /** Of each input topic. */
  static final int PARTITIONS = 6;

  private final BrokerFolder folder;
  private final ChildJvm process;
  private final Admin admin;

  private BrokerChild(BrokerFolder folder, ChildJvm process) {
    this.folder = folder;
    this.process = process;
    this.admin = Admin.create(client());
  }

  /** Starts it and returns when it answers. */
  static BrokerChild start(Path dir) throws IOException, InterruptedException {
    BrokerFolder folder = BrokerFolder.prepare(dir);
    ChildJvm process =
        ChildJvm.start(
            ChildJvm.productClassPath(),
            dir.resolve("broker.log"),
            List.of("kafka.Kafka", folder.propertiesFile().toString()));
    var broker = new BrokerChild(folder, process);
    try (var wait = new BrokerWait(broker.client(), line -> {})) {
      wait.await();
    }
    return broker;
  }

  String bootstrapServers() {
    return folder.bootstrapServers();
  }

  /** The settings every client needs. */
  Map<String, Object> client() {
    return Map.of("bootstrap.servers", bootstrapServers());
  }

  Admin admin() {
    return admin;
  }

  ProcessHandle handle() {
    return process.handle();
  }

  /** Creates topics that keep events of any age. */
  void createTopics(Collection<String> names) throws InterruptedException, ExecutionException {
    List<NewTopic> topics = new ArrayList<>();
    for (String name : names) {
      topics.add(
          new NewTopic(name, PARTITIONS, (short) 1)
              .configs(Map.of("retention.ms", "-1", "compression.type", "producer")));
    }
    admin.createTopics(topics).all().get();
  }

  /** Deletes what a run left, so that the next one begins with the inputs alone. */
  void deleteAllBut(Collection<String> inputs) throws InterruptedException, ExecutionException {
    Set<String> others = admin.listTopics().names().get();
    others.removeAll(inputs);
    admin.deleteTopics(others).all().get();
  }

  @Override
  public void close() throws IOException {
    admin.close();
    process.close();
    folder.delete();
  }
}
