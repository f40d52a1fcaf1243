package io.pulssi.runtime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.pulssi.http.Http;
import io.pulssi.http.HttpListener;
import io.pulssi.metrics.EventMetrics;
import io.pulssi.metrics.MetricsPage;
import io.pulssi.metrics.SeriesSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ManagementRoutesTest {
  private final InstanceHealth health = new InstanceHealth(() -> Duration.ZERO);
  private final MetricsPage metrics = new MetricsPage(new EventMetrics());
  private final HttpListener listener =
      HttpListener.start("127.0.0.1", 0, new ManagementRoutes(metrics, health));
  private final Http http = new Http(listener);

  @AfterEach
  void close() {
    listener.close();
    metrics.close();
  }

  @Test
  void shouldLiveButNotBeReadyWhileNoBrokerAnswers() throws Exception {
    health.waiting("a broker at localhost:9092");
    assertThat(http.get("/health/live").statusCode()).isEqualTo(200);
    HttpResponse<String> ready = http.get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body())
        .isEqualTo(
            "{\"status\":\"down\",\"state\":\"CREATED\",\"why\":\"waiting for a broker at"
                + " localhost:9092\"}");
  }

  @Test
  void shouldBeReadyOnceRunningAndRestored() throws Exception {
    var changelog = new TopicPartition("changelog", 0);
    health.onChange(State.REBALANCING, State.CREATED);
    assertThat(http.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(http.get("/health/ready").body()).contains("tasks are being assigned");
    health.onRestoreStart(changelog, "detect-evidence-state", 10, 110);
    health.onChange(State.RUNNING, State.REBALANCING);
    health.onBatchRestored(changelog, "detect-evidence-state", 60, 50);
    assertThat(http.get("/health/ready").body()).contains("restoring 1 stores, 50 records left");
    health.onRestoreEnd(changelog, "detect-evidence-state", 100);
    assertThat(http.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(http.get("/health/ready").body())
        .isEqualTo("{\"status\":\"up\",\"state\":\"RUNNING\"}");
  }

  @Test
  void shouldNeitherLiveNorBeReadyAfterAFailure() throws Exception {
    health.onChange(State.RUNNING, State.REBALANCING);
    health.failed("failed: disk full");
    assertThat(http.get("/health/live").statusCode()).isEqualTo(503);
    assertThat(http.get("/health/ready").body()).contains("failed: disk full");
  }

  @Test
  void shouldServeMetricsAsPrometheusText() throws Exception {
    HttpResponse<String> page = http.get("/metrics");
    assertThat(page.headers().firstValue("Content-Type"))
        .hasValue("text/plain; version=0.0.4; charset=utf-8");
    assertThat(page.body()).contains("# TYPE jvm_memory_used_bytes gauge");
  }

  @Test
  void shouldKeepQuietAboutAScraperThatHangsUp() throws Exception {
    var log = new ListAppender<ILoggingEvent>();
    var logger = (Logger) LoggerFactory.getLogger("io.pulssi.runtime");
    log.start();
    logger.addAppender(log);
    Level before = logger.getLevel();
    logger.setLevel(Level.DEBUG);
    try {
      hangUp();
      await("one that was noticed")
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  log.list.stream()
                      .anyMatch(event -> event.getFormattedMessage().contains("disconnected")));
    } finally {
      logger.setLevel(before);
      logger.detachAppender(log);
    }
    assertThat(log.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
  }

  /** Asks for a page that is longer than any buffer, reads a byte and resets the connection. */
  private static void hangUp() throws IOException {
    SeriesSource endless =
        out -> {
          for (int i = 0; i < 2_000_000; i++) {
            out.family("pulssi_test", "gauge", "a page that is longer than any buffer", List.of());
            out.add(i);
          }
        };
    try (var metrics = new MetricsPage(endless);
        var listener =
            HttpListener.start(
                "127.0.0.1",
                0,
                new ManagementRoutes(metrics, new InstanceHealth(() -> Duration.ZERO)));
        var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      socket.setSoLinger(true, 0);
      socket
          .getOutputStream()
          .write("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }
  }

  @Test
  void shouldTellOfHealthHoweverManyReadTheMetrics() throws Exception {
    var slow = new CountDownLatch(1);
    var reading = new CountDownLatch(ManagementRoutes.SCRAPES_MAX);
    SeriesSource waiting =
        out -> {
          reading.countDown();
          passed(slow);
        };
    try (var metrics = new MetricsPage(waiting);
        var listener =
            HttpListener.start(
                "127.0.0.1",
                0,
                new ManagementRoutes(metrics, new InstanceHealth(() -> Duration.ZERO)))) {
      URI page = URI.create(listener.url() + "metrics");
      var client = HttpClient.newHttpClient();
      List<CompletableFuture<Integer>> readers =
          Stream.generate(() -> status(client, page)).limit(ManagementRoutes.SCRAPES_MAX).toList();
      passed(reading);

      assertThat(status(client, page).get()).as("one too many").isEqualTo(503);
      assertThat(status(client, URI.create(listener.url() + "health/live")).get()).isEqualTo(200);
      slow.countDown();
      for (CompletableFuture<Integer> reader : readers) {
        assertThat(reader.get()).isEqualTo(200);
      }
      assertThat(status(client, page).get()).isEqualTo(200);
    }
  }

  private static void passed(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CompletableFuture<Integer> status(HttpClient client, URI page) {
    return client
        .sendAsync(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }

  @Test
  void shouldPackTheMetricsForAScraperThatTakesIt() throws Exception {
    HttpResponse<byte[]> page = http.packed("/metrics");
    assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(page.body()))) {
      assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
          .contains("# TYPE jvm_memory_used_bytes gauge", "pulssi_build_info{");
    }
  }
}
