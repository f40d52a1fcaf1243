package io.pulssi.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pulssi.command.MonitorProcess;
import io.pulssi.config.JourneyMapReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that gives back the local state otherwise than it was written. */
class DamagedStateIT {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final long SEED = 141421;
  private static final int TERMINATED = 128 + 15;
  private static final int FAILED = 1;

  @TempDir Path folder;
  private Path config;

  /** What is done to a file. */
  private interface Damage {
    byte[] of(byte[] bytes);
  }

  @Test
  void shouldRestoreDamagedStateFromKafkaAndDecideAsInAReplay() throws Exception {
    Path map = GeneratedLog.writeMap(folder.resolve("journey.yml"));
    var maps = JourneyMapReader.read(map);
    List<LoggedEvent> events = GeneratedLog.of(SEED, 2);
    Decisions expected = new LiveEqualsReplay(folder, maps, events, SEED).replay();
    Random random = new Random(SEED);
    List<Sending> all =
        Sending.disordered(events, LiveFlow.PARTITIONS, LiveEqualsReplay.GRACE, random);
    long end = Sending.closedUpTo(all, LiveEqualsReplay.GRACE);
    int part = all.size() / 4;

    try (var flow = new LiveFlow(folder, maps, random)) {
      config = writeConfig(map, flow.bootstrapServers());
      work(flow, all.subList(0, part));

      damage(".sst", DamagedStateIT::flipped);
      assertThat(work(flow, all.subList(part, 2 * part))).contains("is damaged: set aside as");

      damage("MANIFEST-", DamagedStateIT::flipped);
      damage("CURRENT", bytes -> new byte[0]);
      assertThat(work(flow, all.subList(2 * part, 3 * part))).contains("is damaged: set aside as");

      Files.delete(files(".sst").get(0));
      shouldEndSayingWhatTheNextStartDoes();
      work(
          flow,
          all.subList(3 * part, all.size()),
          () ->
              await("the same decisions as in a replay")
                  .atMost(SOON)
                  .untilAsserted(
                      () ->
                          assertThat(expected.upTo(end).difference(flow.decisions().upTo(end)))
                              .isEmpty()));
      assertThat(expected.upTo(end).signals()).isGreaterThan(5_000);
      assertThat(aside()).as("folders set aside, of the last time only").hasSize(1);
    }
  }

  /** Starts the monitor, lets it read these, and stops it; returns what it logged. */
  private String work(LiveFlow flow, List<Sending> sendings) throws Exception {
    return work(flow, sendings, () -> {});
  }

  private String work(LiveFlow flow, List<Sending> sendings, Runnable beforeItStops)
      throws Exception {
    try (var monitor = MonitorProcess.start(config, folder.resolve("run.log"))) {
      flow.send(sendings);
      await("all read")
          .atMost(SOON)
          .until(
              () -> {
                assertThat(monitor.isAlive()).as("monitor is alive").isTrue();
                return flow.unread().isEmpty();
              });
      beforeItStops.run();
      assertThat(monitor.stop()).isEqualTo(TERMINATED);
    }
    return Files.readString(folder.resolve("run.log"));
  }

  private void shouldEndSayingWhatTheNextStartDoes() throws Exception {
    try (var monitor = MonitorProcess.start(config, folder.resolve("run.log"))) {
      assertThat(monitor.awaitEnd(SOON)).isEqualTo(FAILED);
      assertThat(monitor.logged("the next start sets it aside and restores it from Kafka"))
          .isNotEmpty();
    }
  }

  /** Changes the files of all stores whose name contains this. */
  private void damage(String name, Damage damage) throws IOException {
    for (Path file : files(name)) {
      Files.write(file, damage.of(Files.readAllBytes(file)));
    }
  }

  private List<Path> files(String name) throws IOException {
    try (Stream<Path> found = Files.walk(folder.resolve("state").resolve(LiveFlow.APPLICATION))) {
      List<Path> files =
          found
              .filter(Files::isRegularFile)
              .filter(file -> !file.toString().contains("damaged-"))
              .filter(file -> file.getFileName().toString().contains(name))
              .toList();
      assertThat(files).as("files named %s", name).isNotEmpty();
      return files;
    }
  }

  private static byte[] flipped(byte[] bytes) {
    bytes[3] ^= (byte) 0xff; // in the first block, of values
    return bytes;
  }

  private List<Path> aside() throws IOException {
    try (Stream<Path> found = Files.list(folder.resolve("state").resolve(LiveFlow.APPLICATION))) {
      return found.filter(file -> file.getFileName().toString().startsWith("damaged-")).toList();
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
          retry.backoff.ms: 10
        http:
          port: 0
        management:
          port: 0
        streams:
          commit-interval: 200ms
          state-dir: state
          session-timeout: 6s
          transaction-timeout: 2s
        """
            .formatted(map, LiveFlow.APPLICATION, bootstrapServers));
  }
}
