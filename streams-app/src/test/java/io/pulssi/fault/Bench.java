package io.pulssi.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pulssi.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** One run: a cluster, a producer, instances of the monitor, and a reader of all they say. */
final class Bench implements AutoCloseable {
  static final String APPLICATION = "fault-bench";
  private static final Duration SOON = Duration.ofMinutes(3);

  private final Path folder;
  private final Oracle oracle;
  private final Fault fault;
  private final Random random;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final List<Instance> instances = new ArrayList<>();
  private final List<Double> secondsToOutput = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Cluster cluster;
  private final Feed feed;
  private final OutputTap tap;
  private @Nullable SmallDisk disk;
  private int joined;

  Bench(Path folder, Oracle oracle, Fault fault, Random random) throws Exception {
    this.folder = folder;
    this.oracle = oracle;
    this.fault = fault;
    this.random = random;
    cluster = opened(new Cluster(folder, fault.brokers()));
    String servers = cluster.bootstrapServers();
    tap = opened(new OutputTap(servers, cluster.partitions(Topics.outputs())));
    feed = opened(new Feed(servers, oracle.sendings(), new Random(random.nextLong())));
  }

  /** From the start until the outputs are compared. */
  Row run() throws Exception {
    fault.prepare(this);
    feed.start(fault.eventsPerSecond());
    awaitOutput(offsetsNow());
    fault.inject(this);
    feed.rest();
    Comparison comparison = drain();
    assertThat(tap.deadLetters()).as("dead letters").isZero();
    return new Row(fault.name(), oracle.sendings().size(), comparison, secondsToOutput, notes);
  }

  /** Waits until nothing is missing, then a little for what might come twice. */
  private Comparison drain() {
    try {
      await("all decided")
          .atMost(fault.drainsWithin())
          .pollInterval(Duration.ofMillis(500))
          .until(
              () -> {
                revive();
                return compare().lost() == 0;
              });
      await("nothing comes twice")
          .during(Duration.ofSeconds(2))
          .atMost(Duration.ofSeconds(4))
          .until(() -> compare().doubled() == 0);
    } catch (ConditionTimeoutException e) {
      note("not all that was expected came within " + fault.drainsWithin().toSeconds() + " s");
    }
    return compare();
  }

  private Comparison compare() {
    return oracle.outputs().compare(tap.outputs(), oracle.end());
  }

  Cluster cluster() {
    return cluster;
  }

  Feed feed() {
    return feed;
  }

  Random random() {
    return random;
  }

  Path folder() {
    return folder;
  }

  /** A small disk of this run's own. */
  SmallDisk disk() throws Exception {
    if (disk == null) {
      disk = opened(new SmallDisk(folder.resolve("disk")));
    }
    return disk;
  }

  /** The instances that were started and not yet taken away. */
  List<Instance> instances() {
    return instances;
  }

  /** For the table. */
  void note(String text) {
    notes.add(text);
  }

  /** One more instance. */
  Instance join() throws Exception {
    return join(launch -> launch);
  }

  /** One more instance, started in a certain way. */
  Instance join(UnaryOperator<Launch> way) throws Exception {
    return add(Instance.start(way.apply(launch("instance-" + joined++))));
  }

  /** Starts one that has ended again, in its place. */
  Instance restart(Instance ended) throws Exception {
    return replace(ended, ended.launch());
  }

  /** Starts another in the place of one that has ended. */
  Instance replace(Instance ended, Launch by) throws Exception {
    instances.remove(ended);
    return add(Instance.start(by));
  }

  private Instance add(Instance instance) {
    instances.add(opened(instance));
    return instance;
  }

  private Launch launch(String name) {
    Map<String, String> settings =
        Launch.shortSpans(name, oracle.map(), cluster.bootstrapServers());
    settings.putAll(fault.settings());
    return Launch.of(folder.resolve(name), settings);
  }

  /** Waits until so much of the events has been sent, 0 to 1. */
  void awaitShare(double share) {
    await("share of the events sent").atMost(SOON).until(() -> feed.share() >= share);
  }

  /** Does harm, then waits for the first output that was not committed before. */
  void strike(Harm harm) throws Exception {
    var before = offsetsNow();
    long begun = System.nanoTime();
    harm.strike();
    secondsToOutput.add((awaitOutput(before) - begun) / 1e9);
  }

  /** What is done to a running monitor. */
  @FunctionalInterface
  interface Harm {
    void strike() throws Exception;
  }

  /** Waits for output that is not there yet. */
  void awaitOutput() throws Exception {
    awaitOutput(offsetsNow());
  }

  private long awaitOutput(Map<TopicPartition, Long> from) throws Exception {
    CompletableFuture<Long> first = tap.firstFrom(from);
    await("new output")
        .pollInterval(Duration.ofMillis(50))
        .atMost(SOON)
        .until(
            () -> {
              revive();
              return first.isDone();
            });
    return first.get();
  }

  /** As whoever runs the monitor does: what ends by itself is started again. */
  private void revive() throws Exception {
    for (Instance ended : List.copyOf(instances)) {
      if (!ended.isAlive()) {
        note(
            "ended by itself with exit code %d, and was started again"
                .formatted(ended.await(SOON)));
        restart(ended);
      }
    }
  }

  private Map<TopicPartition, Long> offsetsNow() throws Exception {
    return cluster.ends(Topics.outputs(), IsolationLevel.READ_COMMITTED);
  }

  /** Waits until so many instances own input partitions. */
  void awaitAtWork(int expected) {
    await(expected + " instances at work")
        .atMost(SOON)
        .until(() -> Owners.of(cluster.admin()).instances().size() == expected);
  }

  /** The instance that decides: it owns the slices of the journey. */
  Instance owner() throws Exception {
    String name = Owners.of(cluster.admin()).ofSlices();
    return instances.stream()
        .filter(instance -> instance.launch().folder().endsWith(name))
        .findFirst()
        .orElseThrow();
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
