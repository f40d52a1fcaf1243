package io.pulssi.command;

import io.pulssi.config.Settings;
import io.pulssi.config.SettingsReader;
import io.pulssi.console.ConsolePage;
import io.pulssi.console.LiveText;
import io.pulssi.console.TerminalView;
import io.pulssi.console.TerminalWidth;
import io.pulssi.event.Warning;
import io.pulssi.figure.PlainFigures;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.replay.EventProducer;
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
import org.apache.kafka.common.utils.Utils;

/** A broker, a monitor and a contact centre in one process. */
final class DemoProcess implements AutoCloseable {
  /** From a decision until it can be read: a commit and a poll, twice over. */
  private static final long VISIBLE_WITHIN_MILLIS = 3_000;

  private final DemoSource cast;
  private final Path scratch;
  private final PrintStream out;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Object closing = new Object();
  private final Settings settings;
  private final FirstPageListener firstPage;
  private final EmbeddedBroker broker;
  private final Monitor monitor;

  /** Starts broker and monitor; returns when the page can be opened. */
  DemoProcess(DemoSource cast, Path scratch, int port, PrintStream out)
      throws IOException, InterruptedException {
    this.cast = cast;
    this.scratch = scratch;
    this.out = out;
    firstPage = new FirstPageListener(cast.lifeFrom());
    broker = opened(EmbeddedBroker.start(scratch.resolve("kafka")));
    settings = settings(port);
    monitor =
        opened(
            new Monitor(
                settings,
                new CurrentMaps(cast.maps()),
                topics(),
                new ReadingProgress(),
                ConsolePage.ofSimulation().andThen(cast::routes)));
    monitor.view().listen(firstPage);
    monitor.start();
  }

  private Settings settings(int port) {
    Map<String, String> given = new HashMap<>(cast.settings());
    given.put("application-id", "pulssi-demo");
    given.put("kafka.bootstrap.servers", broker.bootstrapServers());
    given.put("http.port", Integer.toString(FreePort.orAny(port)));
    given.put("management.port", Integer.toString(FreePort.orAny(port == 0 ? 0 : port + 1)));
    given.put("streams.state-dir", scratch.resolve("state").toString());
    return SettingsReader.of(given);
  }

  private List<TopicSpec> topics() {
    return TopicsCommand.specs().stream()
        .map(
            spec ->
                new TopicSpec(
                    spec.name(), Math.min(cast.partitions(), spec.partitions()), spec.config()))
        .toList();
  }

  String consoleUrl() {
    return monitor.consoleUrl().join();
  }

  private void introduce() {
    out.printf("Pulssi demo: %s%n", cast.title());
    out.printf(
        "  Kafka    %s, in this process, ready in %.1f s%n",
        broker.bootstrapServers(), broker.startTime().toMillis() / 1000.0);
    out.printf("  page     %s%n", consoleUrl());
    out.printf("  metrics  %smetrics%n", monitor.managementUrl());
    cast.introduce(out);
    out.println();
  }

  /** Plays history and log, and stays until stopped; returns the exit code. */
  int play(boolean untilPage) throws Exception {
    introduce();
    LiveText text =
        opened(
            TerminalView.start(
                out, TerminalWidth.ask(), monitor.view(), cast.maps()::byId, cast.tellFrom()));
    try (EventProducer producer = new EventProducer(new HashMap<>(settings.kafka()))) {
      opened(producer::stop);
      opened(cast::stop);
      CompletableFuture<Void> played = CompletableFuture.runAsync(() -> send(producer));
      int code = watch(played, untilPage, text);
      cast.stop();
      producer.stop();
      return code;
    }
  }

  private void send(EventProducer producer) {
    try {
      cast.send(producer, monitor, settings.grace());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int watch(CompletableFuture<Void> played, boolean untilPage, LiveText text)
      throws Exception {
    while (!stopped.await(200, TimeUnit.MILLISECONDS)) {
      cast.tell(text, monitor);
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
    return monitor.decidedUpTo() >= cast.lastClosed(settings.grace())
        && !stopped.await(VISIBLE_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
  }

  private int paged(Warning page) {
    out.printf("%nFirst page, decidable at %s, to %s:%n", at(page), page.getPage());
    out.println(page.getBecause());
    return ExitCode.DONE;
  }

  private int notPaged() {
    out.printf("%nThe events have ended without a page.%n");
    firstPage
        .strongestWatch()
        .ifPresentOrElse(
            watch ->
                out.printf(
                    "Strongest watch, score %s, at %s:%n%s%n",
                    PlainFigures.score(watch.getScore()), at(watch), watch.getBecause()),
            () -> out.println("There was no watch either."));
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
   * Stops everything, the last opened first. The signal's thread and the command's may both call
   * it: the second waits for the first and has nothing left to do.
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
    Utils.delete(scratch.toFile());
  }
}
