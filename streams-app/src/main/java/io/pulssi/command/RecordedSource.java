package io.pulssi.command;

import io.javalin.config.RoutesConfig;
import io.pulssi.config.JourneyMapReader;
import io.pulssi.config.SampleFolder;
import io.pulssi.console.LiveText;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.replay.EventProducer;
import io.pulssi.replay.EventSpan;
import io.pulssi.runtime.Monitor;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;

/** A recorded log, after its history. */
final class RecordedSource implements DemoSource {
  /** Three tasks a stage show the flow at work; more take longer to start. */
  private static final int PARTITIONS = 3;

  private final SampleFolder sample;
  private final double speed;
  private final JourneyMaps maps;
  private final EventSpan span;

  RecordedSource(SampleFolder sample, double speed) throws IOException {
    this.sample = sample;
    this.speed = speed;
    maps = JourneyMapReader.read(sample.journey());
    span = EventSpan.of(sample.folder());
  }

  @Override
  public String title() {
    return sample.title();
  }

  @Override
  public JourneyMaps maps() {
    return maps;
  }

  @Override
  public int partitions() {
    return PARTITIONS;
  }

  @Override
  public Map<String, String> settings() {
    return Map.of();
  }

  @Override
  public long lifeFrom() {
    return span.first();
  }

  @Override
  public long tellFrom() {
    return Long.MIN_VALUE;
  }

  @Override
  public void routes(RoutesConfig routes) {
    // nothing to add for a recorded log
  }

  @Override
  public void introduce(PrintStream out) {
    sample
        .history()
        .ifPresent(
            history ->
                out.printf("  learns   from %s first, at full speed%n", history.getFileName()));
    out.printf("  plays    %s, at %,.0f times real time%n", sample.folder().getFileName(), speed);
  }

  @Override
  public void send(EventProducer producer, Monitor monitor, Duration grace)
      throws IOException, InterruptedException {
    if (sample.history().isPresent()) {
      producer.send(sample.history().get(), Double.POSITIVE_INFINITY, (done, total, time) -> {});
    }
    producer.send(sample.folder(), speed, (done, total, time) -> {});
  }

  @Override
  public void stop() {
    // the producer's own stop ends it
  }

  @Override
  public void tell(LiveText text, Monitor monitor) {
    // the warnings are printed as they arrive
  }

  @Override
  public long lastClosed(Duration grace) {
    return span.lastClosed(grace);
  }
}
