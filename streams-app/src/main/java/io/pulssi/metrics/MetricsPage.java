package io.pulssi.metrics;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;

/**
 * The page at {@code /metrics}: our own collectors, the JVM and Kafka's clients in one registry.
 */
public final class MetricsPage implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final List<Runnable> closes = new ArrayList<>();

  private final SeriesSource series;

  /** Shows what the given collectors hold, and the JVM. */
  public MetricsPage(MultiCollector... collectors) {
    this(out -> {}, collectors);
  }

  /**
   * The same, followed by series that are too many to hold in memory.
   *
   * @param series of names that no collector has
   */
  public MetricsPage(SeriesSource series, MultiCollector... collectors) {
    this.series = series;
    for (MultiCollector collector : collectors) {
      registry.getPrometheusRegistry().register(collector);
    }
    registry.getPrometheusRegistry().register(MetricsPage::build);
    registry.config().meterFilter(new KafkaMeterNames());
    var gc = new JvmGcMetrics();
    closes.add(gc::close);
    List.of(
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ClassLoaderMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics(),
            gc)
        .forEach((MeterBinder binder) -> binder.bindTo(registry));
  }

  private static MetricSnapshot build() {
    String version = MetricsPage.class.getPackage().getImplementationVersion();
    var build = new InfoFamily("pulssi_build", "Version of this instance.");
    build.add(
        "version", version == null ? "development" : version, "java", Runtime.version().toString());
    return build.snapshot();
  }

  /** Adds the meters of a Streams client and of its producers and consumers. */
  public void bind(KafkaStreams streams, KafkaMeterSet which) {
    if (which == KafkaMeterSet.USED) {
      registry.getPrometheusRegistry().register(new UsedKafkaMeters(streams::metrics));
    } else {
      var meters = new KafkaStreamsMetrics(streams);
      closes.add(meters::close);
      meters.bindTo(registry);
    }
  }

  /** Writes everything, in Prometheus' text format 0.0.4, to a stream that stays open. */
  public void write(OutputStream stream) throws IOException {
    registry.scrape(stream);
    var out = new SeriesWriter(stream);
    series.write(out);
    out.flush();
  }

  /** The same as text, for pages that are known to be small. */
  public String scrape() {
    var page = new ByteArrayOutputStream();
    try {
      write(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    closes.forEach(Runnable::run);
    registry.close();
  }
}
