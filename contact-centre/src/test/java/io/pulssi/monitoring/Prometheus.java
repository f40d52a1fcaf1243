package io.pulssi.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real Prometheus that scrapes one target every second. */
final class Prometheus implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final String base;

  private Prometheus(Process process, String base) {
    this.process = process;
    this.base = base;
  }

  /**
   * @param target host and port
   */
  static Prometheus start(Path program, Path folder, String target) throws IOException {
    Files.createDirectories(folder);
    // The shipped rules have their own tests; this one gives an alert for the annotations.
    Files.writeString(
        folder.resolve("rules.yml"),
        """
        groups:
          - name: pulssi
            rules:
              - alert: PulssiEarlyWarning
                expr: max by (journey, step, page) (pulssi_warning_active{severity!="watch"}) > 0
        """);
    Files.writeString(
        folder.resolve("prometheus.yml"),
        """
        global: { scrape_interval: 1s, evaluation_interval: 1s }
        rule_files: [rules.yml]
        scrape_configs:
          - job_name: pulssi
            static_configs: [{ targets: ["%s"] }]
        """
            .formatted(target));
    int port = freePort();
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + folder.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prometheus.log").toFile())
            .start();
    return new Prometheus(process, "http://127.0.0.1:" + port);
  }

  /** Number of samples of an expression now. */
  int samples(String expression) throws IOException, InterruptedException {
    return count(get("/api/v1/query?query=" + encoded(expression)), "value");
  }

  /** Number of samples between two times, one every {@code stepSeconds}. */
  int samples(String expression, Instant from, Instant to, long stepSeconds)
      throws IOException, InterruptedException {
    return count(
        get(
            "/api/v1/query_range?query=%s&start=%d&end=%d&step=%d"
                .formatted(
                    encoded(expression), from.getEpochSecond(), to.getEpochSecond(), stepSeconds)),
        "values");
  }

  /** Counts only numbers: a rate of nothing over nothing is not a number. */
  private static int count(JsonNode answer, String field) {
    int samples = 0;
    for (JsonNode series : answer.path("data").path("result")) {
      for (JsonNode sample :
          field.equals("values") ? series.path(field) : List.of(series.path(field))) {
        samples += sample.path(1).asText().equals("NaN") ? 0 : 1;
      }
    }
    return samples;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(URI.create(base + path)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(path + ": " + response.body());
    }
    return Panels.json(response.body());
  }

  boolean isReady() {
    try {
      return client
              .send(
                  HttpRequest.newBuilder(URI.create(base + "/-/ready")).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
