package io.pulssi.bench.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads /metrics as Prometheus would: one connection, kept open. */
final class MetricsReader {
  private static final Pattern ADDRESS =
      Pattern.compile("metrics and health at (http://[^\\s\"\\\\]+)");
  private static final long EVERY_MILLIS = 200;
  private static final long PATIENCE_NANOS = Duration.ofMinutes(2).toNanos();
  private static final int OK = 200;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;

  private MetricsReader(URI address) {
    this.address = address;
  }

  /** Returns once the process is ready. */
  static MetricsReader await(ChildJvm process) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    while (process.isAlive() && System.nanoTime() - begin < PATIENCE_NANOS) {
      Matcher told = ADDRESS.matcher(process.output().replace("\\/", "/")); // JSON escapes it
      if (told.find()) {
        var reader = new MetricsReader(URI.create(told.group(1)));
        if (reader.get("health/ready").statusCode() == OK) {
          return reader;
        }
      }
      TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
    }
    throw new IOException("run was not ready; its last lines:\n" + process.lastLines());
  }

  /** The page. */
  String read() throws IOException, InterruptedException {
    HttpResponse<String> response = get("metrics");
    if (response.statusCode() != OK) {
      throw new IOException("/metrics: status %d".formatted(response.statusCode()));
    }
    return response.body();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address.resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
