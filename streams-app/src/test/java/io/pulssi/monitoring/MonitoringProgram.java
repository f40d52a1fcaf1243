package io.pulssi.monitoring;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Prometheus or Alertmanager as a process of its own, on a free port of this machine. */
public final class MonitoringProgram implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String name;
  private final int port;
  private final Path log;
  private final Process process;

  private MonitoringProgram(String name, int port, Path log, Process process) {
    this.name = name;
    this.port = port;
    this.log = log;
    this.process = process;
  }

  /** Prometheus with a configuration, its data beside it. */
  public static MonitoringProgram prometheus(Path program, Path config) throws IOException {
    return start(program, config, "--storage.tsdb.path=" + data(config, "prometheus"));
  }

  /** Alertmanager without a cluster, its data beside its configuration. */
  public static MonitoringProgram alertmanager(Path program, Path config) throws IOException {
    return start(
        program,
        config,
        "--cluster.listen-address=",
        "--storage.path=" + data(config, "alertmanager"));
  }

  private static Path data(Path config, String name) {
    return config.resolveSibling(name + "-data");
  }

  private static MonitoringProgram start(Path program, Path config, String... flags)
      throws IOException {
    int port = freePort();
    String name = String.valueOf(program.getFileName());
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--config.file=" + config,
                "--web.listen-address=127.0.0.1:" + port));
    command.addAll(List.of(flags));
    Path log = config.resolveSibling(name + ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    var started = new MonitoringProgram(name, port, log, process);
    await(name + " is ready: " + log)
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> started.get("/-/ready").statusCode() == 200);
    return started;
  }

  /** A port that was free a moment ago. */
  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Host and port. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /** Asks it. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + address() + path))
            .timeout(Duration.ofSeconds(10))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** What it logged. */
  public String logged() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  @Override
  public String toString() {
    return name;
  }
}
