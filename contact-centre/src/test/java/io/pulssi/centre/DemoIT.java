package io.pulssi.centre;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.PulssiMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./pulssi demo} in a process of its own, twelve times faster than it is by default. */
@Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DemoIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temporary;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> told = new ArrayList<>();
  private Process process;
  private BufferedReader lines;

  @BeforeEach
  void start() throws IOException {
    process = demo("--speed", "7200");
    lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private Process demo(String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                PulssiMain.class.getName(),
                "demo",
                "--no-browser",
                "--port",
                "0"));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  @AfterEach
  void kill() {
    process.destroyForcibly().onExit().orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Test
  void shouldPageForTheIncidentBeforeComplaintsSurgeAndLeaveNothingBehind() throws Exception {
    String page = lineWith("  page     ").replaceFirst(".*page *", "");
    JsonNode learning = state(page);
    assertThat(learning.get("phase").asText()).isEqualTo("learning");
    assertThat(post(page, "{\"type\":\"defect\",\"step\":\"pay\"}").statusCode()).isEqualTo(409);

    lineWith("TRUTH     web-failure at Track the delivery begins");
    String paged = lineWith("  PAGED     Track the delivery (");
    assertThat(paged).contains("page logistics-oncall").contains("Began at: Track the delivery");
    HttpResponse<String> injected = post(page, "{\"type\":\"understaffing\",\"step\":\"support\"}");
    assertThat(injected.statusCode()).as(injected.body()).isEqualTo(202);
    lineWith("TRUTH     understaffing at Get support begins, as requested");
    lineWith("OUTCOME   CONFIRMED: Track the delivery");

    JsonNode incident = state(page).at("/incidents/0");
    assertThat(incident.get("step").asText()).isEqualTo("delivery");
    assertThat(incident.get("leadSeconds").asLong()).isPositive();
    assertThat(time(incident, "from")).isBefore(time(incident, "toldAt"));
    assertThat(time(incident, "toldAt")).isBefore(time(incident, "surgeAt"));

    process.destroy();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends within a minute").isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
    try (var left = Files.list(temporary)) {
      assertThat(left.map(Path::getFileName).map(Path::toString))
          .noneMatch(name -> name.startsWith("pulssi-demo"));
    }
  }

  private String lineWith(String text) throws IOException {
    for (String line : told) {
      if (line.contains(text)) {
        return line;
      }
    }
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      told.add(line);
      if (line.contains(text)) {
        return line;
      }
    }
    throw new AssertionError(text + " was not told; this was:\n" + String.join("\n", told));
  }

  private JsonNode state(String page) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(page + "api/v1/demo"))
            .timeout(Duration.ofSeconds(20))
            .build();
    return JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private HttpResponse<String> post(String page, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(page + "api/v1/demo/incidents"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .timeout(Duration.ofSeconds(20))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static Instant time(JsonNode node, String field) {
    return Instant.parse(node.get(field).asText());
  }
}
