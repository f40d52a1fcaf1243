package io.pulssi.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.runtime.Monitor;
import io.pulssi.runtime.ReadingProgress;
import io.pulssi.runtime.StreamsLifecycle;
import io.pulssi.slice.OpenSlices;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The state that an earlier release kept, in the brokers of today: it goes on where that release
 * stopped, and decides what a replay of the whole decides.
 *
 * <p>How the state was made, and when to make it anew, is told in {@code
 * src/test/resources/io/pulssi/live/state/README.md}.
 */
class EarlierStateIT {
  private static final long SEED = 20261128;
  private static final int DAYS = 4;

  /** How much of the log the earlier release had read: so much that a warning is open. */
  private static final double READ = .75;

  /** Releases that decide what the code of today decides. Of others, no slice may be missing. */
  private static final Set<String> DECIDES_ALIKE = Set.of("0.1.0", "0.2.0");

  private static final Duration SOON = Duration.ofMinutes(2);

  @TempDir Path folder;

  /** Not a test of anything: writes the state of today, where that is asked for. */
  @BeforeAll
  static void write(@TempDir Path folder) throws Exception {
    Optional<String> release = KeptReleases.toBeWritten();
    if (release.isPresent()) {
      new Log(folder).stopped(folder).write(KeptReleases.state(release.get()));
    }
  }

  static List<String> releases() throws IOException {
    return KeptReleases.names();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void shouldGoOnFromTheStateOfAnEarlierRelease(String release) throws Exception {
    var log = new Log(folder);
    KeptState kept = kept(release);
    assertThat(kept.log()).as("the log that the state is of").isEqualTo(log.hash());
    Decisions expected = log.replay();

    try (var flow = new LiveFlow(folder.resolve("today"), log.maps, new Random(SEED))) {
      flow.send(log.first);
      kept.restore(flow.bootstrapServers(), LiveFlow.APPLICATION, LiveFlow.PARTITIONS);
      assertThat(flow.unread()).as("left for the new release to read").isEmpty();
      Monitor monitor = flow.join(new ReadingProgress());
      flow.send(log.rest);
      long end = Sending.closedUpTo(log.all, LiveEqualsReplay.GRACE);
      await("the rest decided").atMost(SOON).until(() -> monitor.decidedUpTo() >= end);

      long from = decidedUpTo(kept);
      Decisions rest = expected.upTo(end).after(from);
      boolean alike = DECIDES_ALIKE.contains(release);
      await("the same decisions as in a replay of the whole")
          .atMost(SOON)
          .untilAsserted(
              () -> {
                Decisions decided = flow.decisions().upTo(end);
                assertThat(
                        alike
                            ? rest.difference(decided)
                            : rest.signalTimes().difference(decided.signalTimes()))
                    .isEmpty();
              });
      assertThat(rest.signals()).isGreaterThan(1_000);
      assertThat(rest.warnings()).isPositive();
    }
  }

  @Test
  void shouldEndWhenALaterReleaseWroteTheState() throws Exception {
    var log = new Log(folder);
    KeptState kept = kept(releases().get(0));
    List<KeptState.Kept> later = new ArrayList<>();
    for (KeptState.Kept one : kept.changelogs()) {
      byte[] value = one.value().clone();
      if (one.store().equals("slice-progress")) {
        value[0] = 99;
      }
      later.add(new KeptState.Kept(one.topic(), one.partition(), one.key(), value));
    }

    try (var flow = new LiveFlow(folder.resolve("today"), log.maps, new Random(SEED))) {
      flow.send(log.first);
      new KeptState(kept.log(), later, kept.unread(), kept.offsets())
          .restore(flow.bootstrapServers(), LiveFlow.APPLICATION, LiveFlow.PARTITIONS);
      Monitor monitor = flow.join(new ReadingProgress());

      assertThat(monitor.end().get(60, TimeUnit.SECONDS)).isEqualTo(StreamsLifecycle.End.FAILED);
      assertThat(flow.decisions().signals()).isZero();
    }
  }

  private static KeptState kept(String release) throws IOException {
    return KeptState.read(Files.newInputStream(KeptReleases.state(release)));
  }

  /** How far the earlier release had decided, epoch milliseconds. */
  private static long decidedUpTo(KeptState kept) throws IOException {
    byte[] value =
        kept.changelogs().stream()
            .filter(one -> one.store().equals("slice-progress"))
            .findFirst()
            .orElseThrow()
            .value();
    var in = new DataInputStream(new ByteArrayInputStream(value));
    return OpenSlices.Progress.LAYOUT.read(in.readByte(), in).next();
  }

  /** The log that the state was made of, and belongs to. */
  private static final class Log {
    final JourneyMaps maps;
    final List<Sending> all;
    final List<Sending> first;
    final List<Sending> rest;
    private final Path folder;
    private final List<LoggedEvent> events = GeneratedLog.of(SEED, DAYS);

    Log(Path folder) throws Exception {
      this.folder = folder;
      maps = JourneyMapReader.read(GeneratedLog.writeMap(folder.resolve("journey.yml")));
      all =
          Sending.disordered(events, LiveFlow.PARTITIONS, LiveEqualsReplay.GRACE, new Random(SEED));
      first = all.subList(0, (int) (READ * all.size()));
      rest = all.subList(first.size(), all.size());
    }

    /** Its hash: another log belongs to other state. */
    String hash() throws Exception {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      all.forEach(
          sending -> digest.update((sending.to() + sending.event().line()).getBytes(UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    Decisions replay() throws Exception {
      return new LiveEqualsReplay(folder, maps, events, SEED).replay();
    }

    /** What the code of today keeps when it has read the first part and is stopped. */
    KeptState stopped(Path broker) throws Exception {
      try (var flow = new LiveFlow(broker, maps, new Random(SEED))) {
        Monitor monitor = flow.join(new ReadingProgress());
        flow.send(first);
        long end = Sending.closedUpTo(first, LiveEqualsReplay.GRACE);
        await("the first part decided")
            .atMost(SOON)
            .until(() -> flow.unread().isEmpty() && monitor.decidedUpTo() >= end);
        monitor.close();
        return KeptState.of(flow.bootstrapServers(), LiveFlow.APPLICATION, hash());
      }
    }
  }
}
