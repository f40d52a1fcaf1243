package io.pulssi.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.runtime.ReadingProgress;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on a real broker whose journey map changes under load, on one before the other. */
class MapChangeIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final long SEED = 314159;

  @TempDir Path folder;

  @Test
  void shouldForgetTheStepThatLeftAndCountTheOthersAsIfNothingHadHappened() throws Exception {
    Path file = GeneratedLog.writeMap(folder.resolve("journey.yml"));
    JourneyMaps maps = JourneyMapReader.read(file);
    JourneyMaps without = JourneyMapReader.read(withoutReturn(file));
    List<LoggedEvent> events = GeneratedLog.of(SEED, 2);
    Random random = new Random(SEED);
    List<Sending> all =
        Sending.disordered(events, LiveFlow.PARTITIONS, LiveEqualsReplay.GRACE, random);
    long end = Sending.closedUpTo(all, LiveEqualsReplay.GRACE);
    Decisions expected = new LiveEqualsReplay(folder, maps, events, SEED).replay();

    try (var flow = new LiveFlow(folder, maps, random)) {
      CurrentMaps one = new CurrentMaps(maps);
      CurrentMaps other = new CurrentMaps(maps);
      flow.join(new ReadingProgress(), one);
      flow.join(new ReadingProgress(), other);
      await("both instances at work").atMost(SOON).until(() -> flow.instancesAtWork() == 2);
      flow.send(all.subList(0, all.size() / 2));
      await("first decisions").atMost(SOON).until(() -> flow.decisions().signals() > 0);
      one.replace(without);
      flow.send(all.subList(all.size() / 2, all.size() * 3 / 4));
      other.replace(without);
      flow.send(all.subList(all.size() * 3 / 4, all.size()));

      await("all decided").atMost(SOON).until(() -> flow.decidedUpTo() >= end);
      await("the same counts as without the change")
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(counts(flow.decisions().upTo(end)))
                      .containsExactlyInAnyOrderEntriesOf(counts(expected.upTo(end))));
      assertThat(counts(expected.upTo(end))).hasSizeGreaterThan(3_000);
      await("the status of the step that left is gone")
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(statuses(flow.bootstrapServers()))
                      .containsOnlyKeys("shop/order", "shop/deliver", "shop/pay"));
    }
  }

  private Path withoutReturn(Path map) throws IOException {
    String text = Files.readString(map);
    String rest =
        text.substring(0, text.indexOf("  - id: return")).replace("next: [return]", "next: []");
    return Files.writeString(folder.resolve("without-return.yml"), rest);
  }

  /** How many, and what was observed, by signal and time, of the steps that stay. */
  private static Map<String, String> counts(Decisions decisions) throws IOException {
    Map<String, String> counts = new TreeMap<>();
    for (Map.Entry<String, List<String>> entry : decisions.byKey().entrySet()) {
      if (concerns(entry.getKey())) {
        for (String line : entry.getValue()) {
          JsonNode signal = JSON.readTree(line);
          String before =
              counts.put(
                  entry.getKey() + " " + signal.required("to").asText(),
                  signal.required("n") + " " + signal.required("observed"));
          assertThat(before).as(line).isNull();
        }
      }
    }
    return counts;
  }

  /**
   * A ticket may have passed through the step that left, so its chain is another one without it.
   */
  private static boolean concerns(String key) {
    return key.startsWith("signal ") && !key.contains("/return/") && !key.contains("/ticket-");
  }

  private static Map<String, String> statuses(String bootstrapServers) {
    Map<String, @Nullable String> last = new HashMap<>();
    try (var reader = new TopicReader(bootstrapServers, List.of(Topics.STEP_STATUS.name()))) {
      reader.read(
          record ->
              last.put(
                  record.key(),
                  record.value() == null
                      ? null
                      : new String(record.value(), StandardCharsets.UTF_8)));
    }
    assertThat(last.keySet())
        .isEqualTo(Set.of("shop/order", "shop/deliver", "shop/pay", "shop/return"));
    Map<String, String> kept = new TreeMap<>();
    last.forEach(
        (key, value) -> {
          if (value != null) {
            kept.put(key, value);
          }
        });
    return kept;
  }
}
