package io.pulssi.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pulssi.PulssiMain;
import io.pulssi.config.JourneyMapReader;
import io.pulssi.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashIT {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final long SEED = 271828;

  @TempDir Path folder;

  @Test
  void shouldLoseAndDoubleNothingWhenKilledInTheMiddle() throws Exception {
    Path map = GeneratedLog.writeMap(folder.resolve("journey.yml"));
    var maps = JourneyMapReader.read(map);
    List<LoggedEvent> events = GeneratedLog.of(SEED, 4);
    Decisions expected = new LiveEqualsReplay(folder, maps, events, SEED).replay();
    Random random = new Random(SEED);
    List<Sending> all =
        Sending.disordered(events, LiveFlow.PARTITIONS, LiveEqualsReplay.GRACE, random);
    List<Sending> first = all.subList(0, all.size() / 3);
    long end = Sending.closedUpTo(all, LiveEqualsReplay.GRACE);

    try (var flow = new LiveFlow(folder, maps, random)) {
      Path config = writeConfig(map, flow.bootstrapServers());
      Process doomed = start(config);
      try {
        flow.send(first);
        await("first decisions").atMost(SOON).until(() -> flow.decisions().signals() > 0);
        flow.send(all.subList(first.size(), all.size()));
      } finally {
        doomed.destroyForcibly().onExit().get(10, TimeUnit.SECONDS);
      }
      assertThat(flow.unread()).as("records unread when it was killed").isNotEmpty();

      Process heir = start(config);
      try {
        await("all read").atMost(SOON).until(() -> flow.unread().isEmpty());
        await("the same decisions as in a replay")
            .atMost(SOON)
            .untilAsserted(
                () ->
                    assertThat(expected.upTo(end).difference(flow.decisions().upTo(end)))
                        .isEmpty());
        assertThat(expected.upTo(end).signals()).isGreaterThan(10_000);
      } finally {
        heir.destroyForcibly().onExit().get(10, TimeUnit.SECONDS);
      }
    }
  }

  private Path writeConfig(Path map, String bootstrapServers) throws IOException {
    return Files.writeString(
        folder.resolve("pulssi.yml"),
        """
        journey: %s
        application-id: %s
        kafka:
          bootstrap.servers: %s
        http:
          port: 0
        management:
          port: 0
        streams:
          threads: 2
          commit-interval: 200ms
          state-dir: state
          session-timeout: 6s
          transaction-timeout: 2s
        """
            .formatted(map, LiveFlow.APPLICATION, bootstrapServers));
  }

  private Process start(Path config) throws IOException {
    return JavaProcess.ofThisBuild()
        .start(
            folder.resolve("run.log"),
            PulssiMain.class.getName(),
            "run",
            "--config",
            config.toString());
  }
}
