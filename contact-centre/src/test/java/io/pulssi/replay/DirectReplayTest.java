package io.pulssi.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.centre.CentreEvent;
import io.pulssi.centre.ContactCentre;
import io.pulssi.centre.EventJson;
import io.pulssi.centre.scenario.ScenarioReader;
import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replay sends and writes, byte for byte, what the topology does in Kafka's own test driver. */
class DirectReplayTest {
  private static final long SEED = 20260302;

  /** Lines of {@code report.json} that tell how fast the machine is. */
  private static final Pattern SPEED =
      Pattern.compile("\"(elapsedSeconds|eventsPerSecond)\" : [^,]+");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"bank", "bank-january", "it-desk"})
  void shouldDoWhatKafkasTestDriverDoesWithASample(String name) throws IOException {
    Path sample = Path.of("../samples").resolve(name);
    JourneyMaps maps = JourneyMapReader.read(sample.resolve("journey.yml"));

    Outcome direct = replay(maps, sample, ReplayEngine::direct);

    assertThat(direct.sent()).containsKeys(Topics.SIGNAL.name(), Topics.WARNING.name());
    assertSame(direct, replay(maps, sample, DriverEngine::new));
  }

  @Test
  void shouldDoWhatKafkasTestDriverDoesWithAMixOfAllSources() throws IOException {
    Path events = Files.createDirectories(folder.resolve("events"));
    JourneyMaps maps = simulate(events);
    Outcome first = replay(maps, events, ReplayEngine::direct);
    judge(first, events);

    Outcome direct = replay(maps, events, ReplayEngine::direct);

    assertThat(direct.sent())
        .as("topics sent to")
        .containsOnlyKeys(
            Topics.SIGNAL.name(),
            Topics.WARNING.name(),
            Topics.STEP_STATUS.name(),
            Topics.OUTCOME.name(),
            Topics.DEAD_LETTER.name(),
            Topics.SLICE.name());
    assertThat(direct.sent()).as("verdicts count").isNotEqualTo(first.sent());
    assertSame(direct, replay(maps, events, DriverEngine::new));
  }

  @Test
  void shouldSeeASingleEventThatIsMissing() throws IOException {
    Path sample = Path.of("../samples/it-desk");
    JourneyMaps maps = JourneyMapReader.read(sample.resolve("journey.yml"));
    Outcome whole = replay(maps, sample, ReplayEngine::direct);

    Outcome less =
        replay(
            maps,
            sample,
            (wiring, startsAt, sent) ->
                new ForgetfulEngine(ReplayEngine.direct(wiring, startsAt, sent)));

    assertThat(differences(less, whole)).containsKey("signals.jsonl");
    assertThat(less.sent().get(Topics.SIGNAL.name()))
        .isNotEqualTo(whole.sent().get(Topics.SIGNAL.name()));
  }

  private static void assertSame(Outcome direct, Outcome driver) {
    assertThat(differences(direct, driver)).isEmpty();
    assertThat(direct.sent()).isEqualTo(driver.sent());
  }

  /** The first lines that differ, by file. */
  private static Map<String, String> differences(Outcome one, Outcome other) {
    assertThat(one.files().keySet()).isEqualTo(other.files().keySet());
    Map<String, String> differences = new TreeMap<>();
    one.files()
        .forEach(
            (name, text) -> {
              String compared = other.files().get(name);
              if (!text.equals(compared)) {
                differences.put(name, firstDifference(text, compared));
              }
            });
    return differences;
  }

  private static String firstDifference(String one, String other) {
    List<String> lines = one.lines().toList();
    List<String> others = other.lines().toList();
    for (int i = 0; i < Math.min(lines.size(), others.size()); i++) {
      if (!lines.get(i).equals(others.get(i))) {
        return lines.get(i) + "\n" + others.get(i);
      }
    }
    return lines.size() + " and " + others.size() + " lines";
  }

  private Outcome replay(JourneyMaps maps, Path events, ReplayEngine.Factory engines)
      throws IOException {
    Path out = Files.createTempDirectory(folder, "out");
    SentDigests digests = new SentDigests();
    new ReplayRun(maps, Duration.ofMinutes(2), Duration.ofMinutes(3))
        .run(
            events,
            out,
            (done, total, time) -> {},
            slice -> {},
            (wiring, startsAt, sent) -> engines.start(wiring, startsAt, digests.before(sent)));
    return new Outcome(files(out), digests.byTopic());
  }

  private static Map<String, String> files(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(out)) {
      for (Path file : all.toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        files.put(file.getFileName().toString(), SPEED.matcher(text).replaceAll(""));
      }
    }
    return files;
  }

  /** Three weeks of all sources, a few lines damaged, repeated, misdated or of unknown steps. */
  private static JourneyMaps simulate(Path events) throws IOException {
    ContactCentre centre =
        ContactCentre.of(
            ScenarioReader.parse(
                "mix",
                "mix.yml",
                """
                title: Three weeks at six steps
                days: 21
                learning-days: 14
                start: 2026-03-02
                timezone: Europe/Helsinki
                steps: 6
                volume: { min: 40, max: 160 }
                incidents:
                  fixed:
                    - { type: web-failure, day: 15, hour: 10, hours: 8, strength: 3 }
                    - { type: understaffing, day: 16, hour: 8, hours: 10, strength: 3 }
                late: 0.002
                duplicates: 0.0005
                """),
            SEED);
    Map<String, List<String>> lines = new TreeMap<>();
    EventJson json = new EventJson();
    Random random = new Random(SEED);
    while (centre.hasNext()) {
      CentreEvent event = centre.next();
      String line = new String(json.of(event), StandardCharsets.UTF_8);
      List<String> file = lines.computeIfAbsent(event.topic().thing(), thing -> new ArrayList<>());
      addRoughly(line, file, random);
    }
    for (Map.Entry<String, List<String>> file : lines.entrySet()) {
      Files.write(events.resolve(file.getKey() + ".jsonl"), file.getValue());
    }
    String other = centre.journeyText().replaceFirst("(?m)^journey: \\S+", "journey: other");
    return JourneyMaps.of(List.of(centre.journey(), JourneyMapReader.parse("other.yml", other)));
  }

  private static void addRoughly(String line, List<String> file, Random random) {
    switch (random.nextInt(400)) {
      case 0 -> file.add(line.substring(0, random.nextInt(line.length())) + "!");
      case 1 -> file.add(line.replaceFirst("\"occurredAt\":\"20", "\"occurredAt\":\"21"));
      case 2 ->
          file.add(line.replaceAll("\"(queue|category|touchpoint)\":\"", "\"$1\":\"unknown-"));
      case 3 -> {
        file.add(line);
        file.add(line);
      }
      default -> file.add(line);
    }
  }

  /** Adds verdicts on all warnings. */
  private static void judge(Outcome outcome, Path events) throws IOException {
    Pattern id = Pattern.compile("\"warningId\":\"([^\"]+)\"");
    Pattern at = Pattern.compile("\"at\":\"([^\"]+)\"");
    String verdicts =
        outcome
            .files()
            .get("warnings.jsonl")
            .lines()
            .map(
                line ->
                    "{\"eventId\":\"%s\",\"occurredAt\":\"%s\",\"warningId\":\"%s\",\"verdict\":\"FALSE\"}"
                        .formatted(
                            Integer.toHexString(line.hashCode()), first(at, line), first(id, line)))
            .collect(Collectors.joining("\n", "", "\n"));
    assertThat(verdicts).contains("warningId");
    Files.writeString(events.resolve("verdict.jsonl"), verdicts);
  }

  private static String first(Pattern pattern, String line) {
    var matcher = pattern.matcher(line);
    assertThat(matcher.find()).as(line).isTrue();
    return matcher.group(1);
  }

  /**
   * What a replay came to.
   *
   * @param files what it wrote, by name
   * @param sent a digest of what it sent, by topic
   */
  private record Outcome(Map<String, String> files, Map<String, String> sent) {}

  /** Leaves out one event. */
  private static final class ForgetfulEngine implements ReplayEngine {
    private final ReplayEngine engine;
    private int taken;

    ForgetfulEngine(ReplayEngine engine) {
      this.engine = engine;
    }

    @Override
    public void take(String topic, byte[] value, long timestamp) {
      if (++taken != 20_000) {
        engine.take(topic, value, timestamp);
      }
    }

    @Override
    public void moveTo(long time) {
      engine.moveTo(time);
    }

    @Override
    public void close() {
      engine.close();
    }
  }
}
