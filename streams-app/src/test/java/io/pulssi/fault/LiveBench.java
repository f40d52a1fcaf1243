package io.pulssi.fault;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;

import io.pulssi.fault.LiveEvent.StepMinute;
import io.pulssi.fault.SummaryTap.SliceCount;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** One live run: a cluster, producers at work, an instance, and a reader of all it says. */
final class LiveBench implements AutoCloseable {
  /** How late an event may be. */
  static final Duration GRACE = Duration.ofSeconds(5);

  private static final Duration SOON = Duration.ofMinutes(2);
  private static final long SLICE_MILLIS = Duration.ofMinutes(5).toMillis();

  /** A silent partition holds the others back for a minute; then some seconds pass. */
  private static final Duration DECIDED_WITHIN = GRACE.plusSeconds(90);

  private final Path folder;
  private final LiveFault fault;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final List<Double> secondsToOutput = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<Topic<?>, Integer> partitions =
      new HashMap<>(
          LiveEvent.TOPICS.stream().collect(toMap(any -> any, any -> Cluster.PARTITIONS)));
  private final Scrapes scrapes = new Scrapes();
  private final TurnedClock clock;
  private final Path map;
  private final Cluster cluster;
  private final LiveFeed feed;
  private final SummaryTap tap;
  private @Nullable Instance instance;

  LiveBench(Path folder, LiveFault fault, Random random) throws Exception {
    this.folder = Files.createDirectories(folder);
    this.fault = fault;
    clock = TurnedClock.in(folder.resolve("clock"));
    map = LiveEvent.writeMap(folder.resolve("journey.yml"));
    cluster = opened(new Cluster(folder, fault.brokers(), fault.proxied()));
    String servers = cluster.bootstrapServers();
    tap =
        opened(
            new SummaryTap(
                servers,
                cluster.partitions(List.of(Topics.SLICE, Topics.SIGNAL, Topics.DEAD_LETTER))));
    feed = opened(new LiveFeed(servers, random));
  }

  /** From the start until what was counted is compared. */
  LiveRow run() throws Exception {
    fault.harm().inject(this);
    Comparison comparison = judge();
    return new LiveRow(
        fault.name(), feed.events(), late(), lost(), comparison, secondsToOutput, notes);
  }

  /** Starts the producers and an instance; returns when time goes on. */
  void begin() throws Exception {
    feed.start(partitions);
    start();
    long now = System.currentTimeMillis();
    until("time goes on", SOON, () -> frontier() > now);
  }

  void start() throws Exception {
    Launch launch =
        Launch.of(
                folder.resolve("instance"),
                Launch.shortSpans("instance", map, cluster.monitorServers()))
            .with("grace", GRACE.toSeconds() + "s")
            .withVariables(clock.variables())
            .onClassPath(Dials.triedClassPath());
    instance = opened(Instance.start(launch));
  }

  /** Ends the instance; what it counted is kept. */
  void stop() throws Exception {
    Instance running = instance();
    scrapes.look(running);
    running.terminate();
  }

  Instance instance() {
    if (instance == null) {
      throw new IllegalStateException("nothing was started");
    }
    return instance;
  }

  /** Waits until it is so; whatever ends by itself meanwhile is started again. */
  void until(String what, Duration patience, Callable<Boolean> condition) {
    await(what)
        .atMost(patience)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              if (instance != null) {
                revive(instance);
                scrapes.look(instance);
              }
              return condition.call();
            });
  }

  private void revive(Instance running) throws Exception {
    if (!running.isAlive()) {
      note("ended with exit code %d and was started again".formatted(running.await(SOON)));
      start();
    }
  }

  /** Lets time pass while the monitor is looked after. */
  void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    until("the end of " + time, time.plusSeconds(30), () -> System.nanoTime() >= end);
  }

  /** Measures from now until time goes on beyond where it stood. */
  void awaitOutput() throws Exception {
    long before = frontier();
    long begun = System.nanoTime();
    try {
      until("time goes on", SOON, () -> frontier() > before);
      secondsToOutput.add((System.nanoTime() - begun) / 1e9);
    } catch (ConditionTimeoutException e) {
      note("time did not go on within %d s".formatted(SOON.toSeconds()));
      secondsToOutput.add((double) SOON.toSeconds());
    }
  }

  private long frontier() {
    Set<String> marks = new HashSet<>();
    partitions.forEach(
        (topic, count) ->
            marks.addAll(
                IntStream.range(0, count)
                    .mapToObj(partition -> SummaryTap.mark(topic.thing(), partition))
                    .collect(toSet())));
    return tap.frontier(marks);
  }

  /** Compares all minutes that are over, and closed slices if that is asked for. */
  private Comparison judge() throws Exception {
    long end = nextMultiple(fault.slices() ? SLICE_MILLIS : StepMinute.MILLIS);
    Duration left = Duration.ofMillis(end - System.currentTimeMillis());
    try {
      until("decided", left.plus(DECIDED_WITHIN), () -> frontier() >= end);
      until("all counted", Duration.ofSeconds(20), () -> compare(end).lost() == 0 && isClosed(end));
      pass(Duration.ofSeconds(3)); // for what might come twice
    } catch (ConditionTimeoutException e) {
      note("not all was counted within %d s".formatted(DECIDED_WITHIN.toSeconds()));
    }
    return compare(end);
  }

  private static long nextMultiple(long millis) {
    return (System.currentTimeMillis() / millis + 1) * millis;
  }

  private boolean isClosed(long end) {
    return !fault.slices() || tap.slices().stream().anyMatch(slice -> slice.to() == end);
  }

  private Comparison compare(long end) {
    Comparison comparison = feed.sent().compare(tap.counted(), end);
    for (SummaryTap.SliceCount slice : fault.slices() ? tap.slices() : List.<SliceCount>of()) {
      if (slice.to() <= end && !slice.step().equals(LiveEvent.ODD_STEP)) {
        comparison.counted(
            slice.toString(),
            feed.sent().in(slice.source(), slice.step(), slice.from(), slice.to()),
            slice.events());
      }
    }
    return comparison;
  }

  /** For the table. */
  void note(String text) {
    notes.add(text);
  }

  Cluster cluster() {
    return cluster;
  }

  LiveFeed feed() {
    return feed;
  }

  /** That of the instance. */
  TurnedClock clock() {
    return clock;
  }

  Scrapes scrapes() {
    return scrapes;
  }

  SummaryTap tap() {
    return tap;
  }

  /** How many partitions each input with events has; can be changed while the feed stands. */
  Map<Topic<?>, Integer> partitions() {
    return partitions;
  }

  /** Events counted as late. */
  long late() {
    return scrapes.total("pulssi_events_total", "result=\"late\"");
  }

  /** Records counted as deleted before they were read. */
  long lost() {
    return scrapes.total("pulssi_input_lost_total");
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
