package io.pulssi.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What a scraper would be sent, of the given collectors alone. */
final class Scrape {
  private Scrape() {}

  /** Of journeys, and before them what the other collectors hold. */
  static String text(JourneyMetrics journeys, MultiCollector... others) {
    var registry = new PrometheusRegistry();
    registry.register(journeys::delays);
    for (MultiCollector collector : others) {
      registry.register(collector);
    }
    var out = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(out, registry.scrape());
      var series = new SeriesWriter(out);
      journeys.write(series);
      series.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The series whose names begin with one of these. */
  static List<String> series(JourneyMetrics journeys, String... beginnings) {
    return text(journeys)
        .lines()
        .filter(line -> Stream.of(beginnings).anyMatch(line::startsWith))
        .toList();
  }
}
