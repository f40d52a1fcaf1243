package io.pulssi.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.Wiring;
import io.pulssi.codec.OutputFormat;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.config.JourneyMapReader;
import io.pulssi.emit.SliceListener;
import io.pulssi.event.StepState;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.intake.CustomerPseudonyms;
import io.pulssi.intake.InputKnowledge;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.Source;
import io.pulssi.outcome.ScoredSlice;
import io.pulssi.signal.ProducerKeys;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.signal.WaitLimits;
import io.pulssi.state.StateStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three weeks of a real bank's log, while its journey map changes. */
class ChangingMapsTest {
  private static final Path BANK = Path.of("../samples/bank");
  private static final long SEED = 19991031;

  /** While a warning about everyday banking is open. */
  private static final Instant CHANGED = Instant.parse("1999-10-31T12:00:00Z");

  @TempDir Path folder;
  private String map;
  private List<RecordedEvent> events;

  @BeforeEach
  void shouldHaveThreeWeeks() throws IOException {
    map = Files.readString(BANK.resolve("journey.yml"));
    events =
        RecordedEvents.read(BANK).stream()
            .filter(event -> event.occurredAt() >= millis("1999-10-12T00:00:00Z"))
            .filter(event -> event.occurredAt() < millis("1999-11-02T00:00:00Z"))
            .toList();
    assertThat(events).hasSizeGreaterThan(10_000);
  }

  @Test
  void shouldTellTheNewOwnerAndThePageWithTheNextSlice() throws IOException {
    String moved =
        map.replace("owner: retail\n    next: [callback]", "owner: trading\n    next: [callback]");
    assertThat(moved).isNotEqualTo(map);
    Run run = play(Map.of(CHANGED, moved));

    Warning before = run.lastBefore("everyday-banking");
    Warning news = run.warningsOf("everyday-banking").get(0);
    assertThat(before.getOwner()).isEqualTo("retail");
    assertThat(before.getState()).isNotEqualTo(WarningState.CLOSED);
    assertThat(news.getWarningId()).isEqualTo(before.getWarningId());
    assertThat(news.getRevision()).isEqualTo(before.getRevision() + 1);
    assertThat(news.getAt()).isEqualTo(run.firstAfter());
    assertThat(news.getOwner()).isEqualTo("trading");
    assertThat(news.getPage()).isEqualTo("trading-oncall");
    assertThat(news.getState()).isNotEqualTo(WarningState.CLOSED);
  }

  @Test
  void shouldDecideTheSameWhenOnlyNamesChange() throws IOException {
    Run before = play(Map.of());
    Run after = play(Map.of(CHANGED, map.replace("retail-oncall", "retail-night")));

    assertThat(after.decisions()).containsExactlyElementsOf(before.decisions());
    assertThat(after.warningsOf("everyday-banking").get(0).getPage()).isEqualTo("retail-night");
  }

  @Test
  void shouldCloseTheWarningAndForgetTheStatusOfAStepThatLeaves() throws IOException {
    Run run = play(Map.of(CHANGED, without("everyday-banking")));

    List<Warning> last = run.warningsOf("everyday-banking");
    assertThat(last).hasSize(1);
    assertThat(last.get(0).getAt()).isEqualTo(run.firstAfter());
    assertThat(last.get(0).getWarningId())
        .isEqualTo(run.lastBefore("everyday-banking").getWarningId());
    assertThat(last.get(0).getState()).isEqualTo(WarningState.CLOSED);
    assertThat(last.get(0).getPage()).isEqualTo("retail-oncall");
    assertThat(last.get(0).getBecause()).contains("no longer in the journey map");
    assertThat(run.left).containsExactly("everyday-banking");
    assertThat(run.since(CHANGED.plus(Duration.ofMinutes(10))))
        .allSatisfy(
            slice -> assertThat(slice.decisions().states()).doesNotContainKey("everyday-banking"));
    assertThat(run.tally.counts(Source.QUEUE_WAIT).deadLettered()).containsKey("unmapped");
  }

  @Test
  void shouldCountTheOtherStepsAsIfNothingHadHappened() throws IOException {
    Run before = play(Map.of());
    Run after = play(Map.of(CHANGED, without("everyday-banking")));

    assertThat(before.arrivals().keySet()).hasSizeGreaterThan(3);
    for (String step : List.of("internet-banking", "stock-trading", "callback")) {
      assertThat(after.arrivals().get(step)).as(step).isEqualTo(before.arrivals().get(step));
    }
  }

  @Test
  void shouldKnowWhatIsUsualOfAStepThatComesBack() throws IOException {
    Run run =
        play(Map.of(CHANGED, without("everyday-banking"), CHANGED.plus(Duration.ofHours(6)), map));

    List<ScoredSlice> back = run.since(CHANGED.plus(Duration.ofHours(7)));
    assertThat(back)
        .isNotEmpty()
        .allSatisfy(
            slice ->
                assertThat(slice.decisions().states().get("everyday-banking"))
                    .isNotNull()
                    .isNotEqualTo(StepState.LEARNING));
  }

  @Test
  void shouldEndAJourneyThatLeavesAndBeginOneThatComes() throws IOException {
    Run run = play(Map.of(CHANGED, map.replace("journey: bank", "journey: bank-2")));

    assertThat(run.released).containsExactly("bank");
    assertThat(run.since(CHANGED.plus(Duration.ofHours(1))))
        .isNotEmpty()
        .allSatisfy(slice -> assertThat(slice.journey()).isEqualTo("bank-2"));
  }

  @Test
  void shouldCountEveryEventOnceHoweverTheMapChanges() throws IOException {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Map<Instant, String> changes = new TreeMap<>();
    Instant at = Instant.parse("1999-10-13T00:00:00Z");
    while (at.isBefore(Instant.parse("1999-11-01T00:00:00Z"))) {
      at = at.plus(Duration.ofMinutes(30 + random.nextInt(1500)));
      changes.put(at, randomMap(random));
    }
    assertThat(changes).hasSizeGreaterThan(15);

    Run run = play(changes);

    var counts = run.tally.counts(Source.QUEUE_WAIT);
    long dead = counts.deadLettered().values().stream().mapToLong(Long::longValue).sum();
    long counted =
        run.arrivals().values().stream()
            .mapToLong(each -> each.values().stream().mapToLong(Long::longValue).sum())
            .sum();
    assertThat(counts.accepted() + dead).isEqualTo(events.size());
    assertThat(dead).isPositive();
    assertThat(counted + counts.late()).isEqualTo(counts.accepted());
    assertThat(run.slices).isSortedAccordingTo((one, other) -> Long.compare(one.to(), other.to()));
  }

  /** The bank's map without some of its steps, and with other owners. */
  private String randomMap(Random random) {
    List<String> owners = List.of("retail", "digital", "sales", "trading");
    String changed = map;
    for (String step : List.of("become-a-customer", "callback", "stock-trading")) {
      if (random.nextInt(3) == 0) {
        changed = without(changed, step);
      }
    }
    String owner = owners.get(random.nextInt(owners.size()));
    return changed.replace("owner: digital", "owner: " + owner);
  }

  private String without(String step) {
    return without(map, step);
  }

  private static String without(String map, String step) {
    String rest = map.replaceAll("(?m)^  - id: " + step + "\n(    .*\n?)*", "");
    assertThat(rest).isNotEqualTo(map);
    return rest.replaceAll("(?m)^    next: \\[" + step + "\\]\n", "");
  }

  private Run play(Map<Instant, String> changes) throws IOException {
    Run run = new Run(new CurrentMaps(maps(map)));
    TreeMap<Instant, String> left = new TreeMap<>(changes);
    try (RecordedOutputs outputs =
            new RecordedOutputs(
                folder.resolve("out"), new RecordedEvents.RecordedFolder(events, List.of()));
        TopologyReplay replay =
            new TopologyReplay(
                run.wiring(),
                ReplayEngine::direct,
                outputs,
                ArrivalTimes.first(events),
                (done, time) -> {
                  while (!left.isEmpty() && left.firstKey().toEpochMilli() <= time) {
                    run.maps.replace(maps(left.pollFirstEntry().getValue()));
                    run.changedAt = run.slices.size();
                  }
                })) {
      replay.play(events);
      run.over = true;
    }
    return run;
  }

  private static JourneyMaps maps(String text) {
    return JourneyMaps.of(JourneyMapReader.parse("journey.yml", text));
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  /** What was decided. */
  private static final class Run implements SliceListener {
    private final CurrentMaps maps;
    private final ReplayTally tally = new ReplayTally();
    private final List<ScoredSlice> slices = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<String> released = new ArrayList<>();
    private int changedAt;
    private boolean over;

    Run(CurrentMaps maps) {
      this.maps = maps;
    }

    @Override
    public void scored(ScoredSlice slice) {
      slices.add(slice);
      left.addAll(slice.decisions().left());
    }

    @Override
    public void released(String journey) {
      if (!over) {
        released.add(journey);
      }
    }

    List<ScoredSlice> since(Instant time) {
      return slices.stream().filter(slice -> slice.from() >= time.toEpochMilli()).toList();
    }

    /** End of the first slice that was decided after the map changed. */
    long firstAfter() {
      return slices.get(changedAt).to();
    }

    /** Revisions since the map changed. */
    List<Warning> warningsOf(String step) {
      return warnings(step, slices.subList(changedAt, slices.size()));
    }

    Warning lastBefore(String step) {
      List<Warning> before = warnings(step, slices.subList(0, changedAt));
      return before.get(before.size() - 1);
    }

    private static List<Warning> warnings(String step, List<ScoredSlice> slices) {
      return slices.stream()
          .flatMap(slice -> slice.decisions().warnings().stream())
          .filter(warning -> warning.getStep().equals(step))
          .toList();
    }

    /** A line a slice and step. */
    List<String> decisions() {
      return slices.stream()
          .flatMap(
              slice ->
                  slice.evidence().steps().values().stream()
                      .map(
                          step ->
                              "%d %s %s %f"
                                  .formatted(
                                      slice.to(),
                                      step.step(),
                                      slice.decisions().states().get(step.step()),
                                      step.score())))
          .toList();
    }

    /** By step and slice. */
    Map<String, Map<Long, Long>> arrivals() {
      Map<String, Map<Long, Long>> arrivals = new TreeMap<>();
      for (ScoredSlice slice : slices) {
        slice
            .steps()
            .forEach(
                (step, rated) ->
                    arrivals
                        .computeIfAbsent(step, any -> new TreeMap<>())
                        .merge(
                            slice.to(),
                            rated.summary().get(SignalMeasure.QUEUE_ARRIVALS),
                            Long::sum));
      }
      return arrivals;
    }

    Wiring wiring() {
      return new Wiring(
          maps,
          ProducerKeys.onePartition(),
          Duration.ofMinutes(2),
          WaitLimits.longAfter(Duration.ofMinutes(3)),
          OutputFormat.JSON,
          StateStores.VOLATILE,
          source -> 1,
          RegistrySchemas.none(),
          CustomerPseudonyms.none(),
          InputKnowledge.ofRecords(),
          tally,
          false,
          this);
    }
  }
}
