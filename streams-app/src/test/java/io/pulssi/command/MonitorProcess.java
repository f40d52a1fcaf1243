package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.PulssiMain;
import io.pulssi.testing.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./pulssi run} in a process of its own, with the logging it ships with. */
public final class MonitorProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CONSOLE = Pattern.compile("console at (\\S+)");
  private static final Pattern MANAGEMENT = Pattern.compile("metrics and health at (\\S+)");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final Path log;

  private MonitorProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  public static MonitorProcess start(Path settings, Path log) throws IOException {
    return start(settings, log, Map.of());
  }

  /**
   * Starts it with more in its environment.
   *
   * @param environment added to that of the test
   */
  public static MonitorProcess start(Path settings, Path log, Map<String, String> environment)
      throws IOException {
    Files.deleteIfExists(log); // or the addresses of an earlier run would be read from it
    Process process =
        JavaProcess.ofThisBuild()
            .withVariables(environment)
            .loggingAsShipped()
            .start(log, PulssiMain.class.getName(), "run", "--config", settings.toString());
    return new MonitorProcess(process, log);
  }

  /** What its log says, each line a JSON object. */
  public List<JsonNode> logged() {
    try {
      String text = Files.readString(log);
      return text.substring(0, text.lastIndexOf('\n') + 1)
          .lines()
          .map(MonitorProcess::json)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All it has said; in JSON a slash may be escaped. */
  String text() throws IOException {
    return Files.readString(log).replace("\\/", "/");
  }

  /** The lines whose message contains a text. */
  public List<JsonNode> logged(String text) {
    return logged().stream().filter(line -> message(line).contains(text)).toList();
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(MANAGEMENT, path).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Sends JSON to the API. */
  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    HttpRequest request =
        request(CONSOLE, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** To the listener whose address is told by a line of the log. */
  private HttpRequest.Builder request(Pattern told, String path) {
    await(told.pattern())
        .atMost(Duration.ofSeconds(60))
        .until(() -> logged().stream().anyMatch(line -> told.matcher(message(line)).find()));
    Matcher address =
        logged().stream()
            .map(line -> told.matcher(message(line)))
            .filter(Matcher::find)
            .findFirst()
            .orElseThrow();
    return HttpRequest.newBuilder(URI.create(address.group(1) + path))
        .timeout(Duration.ofSeconds(20));
  }

  private static String message(JsonNode line) {
    return line.path("formattedMessage").asText();
  }

  /** Sends SIGTERM; returns the exit code. */
  public int stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends within a minute").isTrue();
    return process.exitValue();
  }

  /** The process's id. */
  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Waits until it ends by itself; returns the exit code. */
  public int awaitEnd(Duration within) throws InterruptedException {
    assertThat(process.waitFor(within.toSeconds(), TimeUnit.SECONDS))
        .as(() -> "ends within %s; it said:%n%s".formatted(within, lastWords()))
        .isTrue();
    return process.exitValue();
  }

  private String lastWords() {
    try {
      String text = text();
      return text.substring(Math.max(0, text.length() - 4_000));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException("not a JSON line: " + line, e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().orTimeout(20, TimeUnit.SECONDS).join();
  }
}
