package io.pulssi.runtime;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.pulssi.config.Secrets;
import io.pulssi.http.HttpListener;
import io.pulssi.metrics.MetricsPage;
import io.pulssi.view.RecordJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Metrics and health, on a listener of their own, so that others can be kept out. */
public final class ManagementRoutes implements Consumer<RoutesConfig> {
  private static final Logger log = LoggerFactory.getLogger(ManagementRoutes.class);

  static final int SCRAPES_MAX = 8;

  private final MetricsPage metrics;
  private final InstanceHealth health;
  private final Semaphore scrapes = new Semaphore(SCRAPES_MAX);

  /** Answers from these. */
  public ManagementRoutes(MetricsPage metrics, InstanceHealth health) {
    this.metrics = metrics;
    this.health = health;
  }

  @Override
  public void accept(RoutesConfig routes) {
    HttpListener.answer(routes, "/metrics", this::metrics);
    HttpListener.answer(routes, "/health/live", request -> answer(request, health.live()));
    HttpListener.answer(routes, "/health/ready", request -> answer(request, health.ready()));
  }

  /**
   * Streamed, so that a page is never in memory as a whole; compressed if the client accepts it. At
   * most {@value #SCRAPES_MAX} readers at a time, so that slow ones leave threads for health
   * probes.
   */
  private void metrics(Context request) {
    if (!scrapes.tryAcquire()) {
      request.status(503).result("readers: %1$d (expected: at most %1$d)".formatted(SCRAPES_MAX));
      return;
    }
    try {
      write(request);
    } finally {
      scrapes.release();
    }
  }

  private void write(Context request) {
    request.contentType("text/plain; version=0.0.4; charset=utf-8");
    try (OutputStream out = request.outputStream()) {
      metrics.write(out);
    } catch (IOException | UncheckedIOException e) {
      log.debug("a reader of metrics disconnected: {}", e.toString());
    }
  }

  private static void answer(Context request, InstanceHealth.Answer health) {
    var body = RecordJson.object();
    health.body().forEach(body::put);
    request
        .status(health.ok() ? 200 : 503)
        .contentType("application/json")
        .result(Secrets.masked(body.toString()));
  }
}
