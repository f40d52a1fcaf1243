package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManagementRoutesTest {
  private final Health health = new Health();
  private final Metrics metrics = new Metrics(new EventMetrics());
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
  void shouldPackTheMetricsForAScraperThatTakesIt() throws Exception {
    HttpResponse<byte[]> page = http.packed("/metrics");
    assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(page.body()))) {
      assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
          .contains("# TYPE jvm_memory_used_bytes gauge", "pulssi_build_info{");
    }
  }
}
