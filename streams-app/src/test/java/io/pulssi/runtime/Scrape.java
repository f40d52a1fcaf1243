package io.pulssi.runtime;

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

  static String text(MultiCollector... collectors) {
    var registry = new PrometheusRegistry();
    for (MultiCollector collector : collectors) {
      registry.register(collector);
    }
    var out = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(out, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The series whose names begin with one of these. */
  static List<String> series(MultiCollector collector, String... beginnings) {
    return text(collector)
        .lines()
        .filter(line -> Stream.of(beginnings).anyMatch(line::startsWith))
        .toList();
  }
}
