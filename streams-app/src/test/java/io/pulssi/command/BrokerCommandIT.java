package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pulssi.PulssiMain;
import io.pulssi.testing.JavaProcess;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker for who has none, and a monitor on it that speaks to people. */
class BrokerCommandIT {
  private static final Duration SOON = Duration.ofSeconds(90);

  @TempDir Path folder;

  @Test
  void shouldCarryAMonitorUntilItIsStopped() throws Exception {
    int port = freePort();
    Path said = folder.resolve("broker.log");
    Process broker =
        JavaProcess.ofThisBuild()
            .start(said, PulssiMain.class.getName(), "broker", "--port", Integer.toString(port));
    try {
      awaitText(said, "Kafka is ready at 127.0.0.1:" + port);
      shouldLogText(port);
      assertThat(Typed.run("broker", "--port", port))
          .satisfies(again -> assertThat(again.exit()).isEqualTo(ExitCode.FAILED))
          .satisfies(again -> assertThat(again.err()).contains("--port " + port + " is taken"));
      broker.destroy();
      assertThat(broker.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(broker.exitValue()).isEqualTo(143);
    } finally {
      broker.destroyForcibly();
    }
  }

  private void shouldLogText(int port) throws Exception {
    Path journey = Path.of("..", "samples", "bank", "journey.yml").toAbsolutePath().normalize();
    Path settings =
        Files.writeString(
            folder.resolve("pulssi.yml"),
            """
            journey: %s
            kafka.bootstrap.servers: 127.0.0.1:%d
            http.port: 0
            management.port: 0
            streams.state-dir: %s
            """
                .formatted(journey, port, folder.resolve("state")));
    Path log = folder.resolve("run.log");
    Process monitor =
        JavaProcess.ofThisBuild()
            .start(
                log,
                PulssiMain.class.getName(),
                "run",
                "--config",
                settings.toString(),
                "--log-format",
                "text");
    try {
      awaitText(log, "Streams client RUNNING");
      assertThat(Files.readString(log))
          .containsPattern(
              "(?m)^\\d\\d:\\d\\d:\\d\\d INFO  metrics and health at http\\S+ \\[Monitor]$")
          .doesNotContain("{\"");
    } finally {
      monitor.destroyForcibly().waitFor();
    }
  }

  private static void awaitText(Path file, String text) {
    await(text)
        .atMost(SOON)
        .until(() -> Files.exists(file) && Files.readString(file).contains(text));
  }

  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
