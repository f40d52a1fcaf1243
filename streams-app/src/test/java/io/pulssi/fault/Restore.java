package io.pulssi.fault;

import io.pulssi.live.GeneratedLog;
import io.pulssi.live.LoggedEvent;
import io.pulssi.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.LogDirDescription;

/**
 * Killed with much in its state, which is then restored from Kafka whole: after {@code kill -9}
 * nothing on the disk is trusted.
 *
 * @param tickets open at the same time, each of a customer of its own
 */
record Restore(int tickets) implements Fault {
  private static final long LOG_SEED = 5;
  private static final int DAYS = 2;

  /** The events of this run: two days, and the tickets opened in the first half day. */
  List<LoggedEvent> events() {
    List<LoggedEvent> events = new ArrayList<>(GeneratedLog.of(LOG_SEED, DAYS));
    Instant from = Instant.parse("2024-03-04T00:00:00Z");
    for (int i = 0; i < tickets; i++) {
      Instant at = from.plusSeconds((long) (43_200.0 * i / tickets));
      String line =
          "{\"eventId\":\"e%1$d\",\"occurredAt\":\"%2$s\",\"ticketId\":\"t%1$d\",\"category\":\"pay-a\",\"change\":\"OPENED\",\"customerRef\":\"k%1$d\"}"
              .formatted(i, at);
      events.add(new LoggedEvent(Topics.TICKET, at.toEpochMilli(), line));
    }
    return events;
  }

  @Override
  public String name() {
    return String.format(Locale.ROOT, "kill -9 with %,d tickets open", tickets);
  }

  /** No more than it takes in at once: what waits is in no state yet. */
  @Override
  public int eventsPerSecond() {
    return 1000 + Math.min(5_000, tickets / 20);
  }

  @Override
  public void inject(Bench bench) throws Exception {
    bench.awaitShare(.8);
    bench.note(
        String.format(Locale.ROOT, "%.1f MB of changelogs", changelogBytes(bench.cluster()) / 1e6));
    Instance instance = bench.instances().get(0);
    bench.strike(
        () -> {
          instance.kill();
          bench.restart(instance);
        });
  }

  private static long changelogBytes(Cluster cluster) throws Exception {
    Map<String, LogDirDescription> folders =
        cluster.admin().describeLogDirs(Set.of(1)).allDescriptions().get().get(1);
    return folders.values().stream()
        .flatMap(folder -> folder.replicaInfos().entrySet().stream())
        .filter(replica -> replica.getKey().topic().endsWith("-changelog"))
        .collect(Collectors.summingLong(replica -> replica.getValue().size()));
  }
}
