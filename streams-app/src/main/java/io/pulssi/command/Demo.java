package io.pulssi.command;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.config.SampleFolder;
import io.pulssi.config.Settings;
import io.pulssi.config.SettingsReader;
import io.pulssi.console.ConsolePage;
import io.pulssi.console.TerminalView;
import io.pulssi.console.TerminalWidth;
import io.pulssi.event.Warning;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.replay.EventSpan;
import io.pulssi.replay.Producer;
import io.pulssi.runtime.EmbeddedBroker;
import io.pulssi.runtime.Monitor;
import io.pulssi.runtime.ReadingProgress;
import io.pulssi.runtime.TopicSpec;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A broker, a monitor and a recorded contact centre in one process. */
final class Demo implements AutoCloseable {
  /** Three tasks a stage show the flow at work; more would only take longer to start. */
  private static final int PARTITIONS = 3;

  /** From a decision until it can be read: a commit and a poll, twice over. */
  private static final long VISIBLE_WITHIN_MILLIS = 3_000;

  private final SampleFolder sample;
  private final Path scratch;
  private final double speed;
  private final PrintStream out;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Object closing = new Object();
  private final JourneyMaps maps;
  private final Settings settings;
  private final EventSpan span;
  private final FirstPage firstPage;
  private final EmbeddedBroker broker;
  private final Monitor monitor;

  /** Starts broker and monitor; ready when the page can be looked at. */
  Demo(SampleFolder sample, Path scratch, int port, double speed, PrintStream out)
      throws IOException, InterruptedException {
    this.sample = sample;
    this.scratch = scratch;
    this.speed = speed;
    this.out = out;
    maps = JourneyMapReader.read(sample.journey());
    span = EventSpan.of(sample.folder());
    firstPage = new FirstPage(span.first());
    broker = opened(EmbeddedBroker.start(scratch.resolve("kafka")));
    settings = settings(port);
    monitor =
        opened(new Monitor(settings, maps, topics(), new ReadingProgress(), new ConsolePage()));
    monitor.view().listen(firstPage);
    monitor.start();
  }

  private Settings settings(int port) {
    return SettingsReader.of(
        Map.of(
            "application-id", "pulssi-demo",
            "kafka.bootstrap.servers", broker.bootstrapServers(),
            "http.port", Integer.toString(FreePort.orAny(port)),
            "management.port", Integer.toString(FreePort.orAny(port == 0 ? 0 : port + 1)),
            "streams.state-dir", scratch.resolve("state").toString()));
  }

  private static List<TopicSpec> topics() {
    return TopicsCommand.specs().stream()
        .map(
            spec ->
                new TopicSpec(spec.name(), Math.min(PARTITIONS, spec.partitions()), spec.config()))
        .toList();
  }

  String consoleUrl() {
    return monitor.consoleUrl().join();
  }

  private void introduce() {
    out.printf("Pulssi demo: %s%n", sample.title());
    out.printf(
        "  Kafka    %s, in this process, ready in %.1f s%n",
        broker.bootstrapServers(), broker.startTime().toMillis() / 1000.0);
    out.printf("  page     %s%n", consoleUrl());
    out.printf("  metrics  %smetrics%n", monitor.managementUrl());
    sample
        .history()
        .ifPresent(
            history ->
                out.printf("  learns   from %s first, at full speed%n", history.getFileName()));
    out.printf(
        "  plays    %s, %,.0f times faster than life%n%n", sample.folder().getFileName(), speed);
  }

  /** Plays history and log, and stays until stopped; returns the exit code. */
  int play(boolean untilPage) throws Exception {
    introduce();
    opened(TerminalView.start(out, TerminalWidth.ask(), monitor.view(), maps::byId));
    try (Producer producer = new Producer(new HashMap<>(settings.kafka()))) {
      opened(producer::stop);
      CompletableFuture<Void> played = CompletableFuture.runAsync(() -> send(producer));
      int code = watch(played, untilPage);
      producer.stop();
      return code;
    }
  }

  private void send(Producer producer) {
    try {
      if (sample.history().isPresent()) {
        producer.send(sample.history().get(), Double.POSITIVE_INFINITY, (done, total, time) -> {});
      }
      producer.send(sample.folder(), speed, (done, total, time) -> {});
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int watch(CompletableFuture<Void> played, boolean untilPage) throws Exception {
    while (!stopped.await(200, TimeUnit.MILLISECONDS)) {
      if (monitor.end().isDone()) {
        return ExitCode.FAILED;
      }
      if (played.isCompletedExceptionally()) {
        played.get();
      }
      if (untilPage && firstPage.page().isPresent()) {
        return paged(firstPage.page().get());
      }
      if (untilPage && played.isDone() && isDecided()) {
        return firstPage.page().map(this::paged).orElseGet(this::notPaged);
      }
    }
    return ExitCode.DONE;
  }

  private boolean isDecided() throws InterruptedException {
    return monitor.decidedUpTo() >= span.lastClosed(settings.grace())
        && !stopped.await(VISIBLE_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
  }

  private int paged(Warning page) {
    out.printf("%nFirst page, decidable at %s, to %s:%n", at(page), page.getPage());
    out.println(page.getBecause());
    return ExitCode.DONE;
  }

  private int notPaged() {
    out.printf("%nThe events have ended, and nothing was worth a page.%n");
    firstPage
        .strongestWatch()
        .ifPresentOrElse(
            watch ->
                out.printf(
                    "Strongest watch, score %.2f, at %s:%n%s%n",
                    watch.getScore(), at(watch), watch.getBecause()),
            () -> out.println("Nothing was worth a watch either."));
    return ExitCode.NO_PAGE;
  }

  private static Instant at(Warning warning) {
    return Instant.ofEpochMilli(warning.getAt());
  }

  private <T extends AutoCloseable> T opened(T part) {
    synchronized (opened) {
      opened.push(part);
    }
    return part;
  }

  /**
   * Stops everything, the last opened first. The signal's thread and the command's may both come:
   * the second waits for the first, and finds nothing left to do.
   */
  @Override
  public void close() throws Exception {
    stopped.countDown();
    synchronized (closing) {
      closeOnce();
    }
  }

  private void closeOnce() throws Exception {
    List<AutoCloseable> parts;
    synchronized (opened) {
      parts = List.copyOf(opened);
      opened.clear();
    }
    for (AutoCloseable part : parts) {
      part.close();
    }
    ScratchFolder.delete(scratch);
  }
}
