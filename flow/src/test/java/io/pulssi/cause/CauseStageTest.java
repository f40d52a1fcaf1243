package io.pulssi.cause;

import static io.pulssi.cause.RecentContacts.rated;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.detect.JudgedSlice;
import io.pulssi.detect.SliceEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.graph.KafkaStream;
import io.pulssi.journey.JourneyLookup;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Journeys;
import io.pulssi.slice.SliceSpan;
import io.pulssi.state.Layout;
import io.pulssi.state.StateStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Judged slices have no bytes of their own, so the test sends the hour and its contacts, and the
 * wiring makes the slice that ends the hour.
 */
class CauseStageTest {
  private static final JourneyMap BANK =
      Journeys.named("bank")
          .step("web", "team", List.of("phone"))
          .step("phone", "team", List.of())
          .map();

  private final AtomicReference<JourneyMap> map = new AtomicReference<>(BANK);
  private final List<TracedSlice> traced = new ArrayList<>();

  /** Causes are those of a slice until the next one comes. */
  private final List<List<LegShare>> legsOfPhone = new ArrayList<>();

  private final TopologyTestDriver driver =
      new TopologyTestDriver(topology(id -> map.get()), properties());
  private final TestInputTopic<String, String> judged =
      driver.createInputTopic("judged", new StringSerializer(), new StringSerializer());
  private int hour;

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void shouldKeepTrailsFromSliceToSlice() {
    play(24, 120, 120).play(2, 300, 120).play(1, 300, 200);
    assertThat(traced).hasSize(27);
    assertThat(traced.get(26).to()).isEqualTo(TracedDays.START + 27 * SliceSpan.HOUR_MILLIS);
    assertThat(traced.get(26).steps()).containsOnlyKeys("phone", "web");
    assertThat(legsOfPhone.get(25)).extracting(LegShare::step).startsWith("phone");
    assertThat(legsOfPhone.get(26)).extracting(LegShare::step).startsWith("web");
    assertThat(trails().get("bank/web").rises).isEqualTo(1);
    assertThat(journeys().get("bank")).isNotNull();
  }

  @Test
  void shouldForgetTheStepsThatLeftTheMap() {
    play(2, 120, 120);
    map.set(Journeys.named("bank").step("phone", "team", List.of()).map());
    play(1, 120, 120);
    assertThat(trails().get("bank/web")).isNull();
    assertThat(trails().get("bank/phone")).isNotNull();
  }

  @Test
  void shouldForgetAJourneyThatIsNotWatchedAnyMore() {
    play(2, 120, 120);
    map.set(null);
    play(1, 300, 200);
    assertThat(traced).hasSize(3);
    assertThat(legsOfPhone.get(2)).containsExactly(new LegShare("phone", 1));
    assertThat(trails().get("bank/web")).isNull();
    assertThat(trails().get("bank/phone")).isNull();
    assertThat(journeys().get("bank")).isNull();
  }

  @Test
  void shouldTakeOverTheTrailsOfRelease010Once() {
    keep("bank/phone", 4, 0);
    keep("bank/*", 0, 1.75f);
    play(1, 120, 120);
    assertThat(trails().get("bank/phone").rises).isEqualTo(4);
    assertThat(trails().get("bank/web").rises).isZero();
    assertThat(journeys().get("bank").commonScore()).isEqualTo(.5);
    keep("bank/phone", 9, 0);
    keep("bank/*", 0, 3.5f);
    play(1, 120, 120);
    assertThat(trails().get("bank/phone").rises).isEqualTo(4);
    assertThat(journeys().get("bank").commonScore()).isEqualTo(.5);
  }

  @Test
  void shouldNameItsOperatorAndItsStores() {
    Map<String, Set<String>> stores =
        topology(id -> BANK).describe().subtopologies().stream()
            .flatMap(tasks -> tasks.nodes().stream())
            .filter(TopologyDescription.Processor.class::isInstance)
            .map(TopologyDescription.Processor.class::cast)
            .collect(
                toMap(TopologyDescription.Processor::name, TopologyDescription.Processor::stores));
    assertThat(stores)
        .containsEntry("cause-trace", Set.of("cause-journeys", "cause-trails", "warning-episodes"));
  }

  /** Hours with so many contacts at the web and at the phone. */
  private CauseStageTest play(int hours, int web, int phone) {
    for (int i = 0; i < hours; i++) {
      judged.pipeInput("bank", hour++ + " " + web + " " + phone);
    }
    return this;
  }

  private void keep(String key, float rises, float mounted) {
    StepTrail trail = new StepTrail();
    trail.rises = rises;
    driver
        .<String, KeptTrail>getKeyValueStore("warning-episodes")
        .put(key, new KeptTrail(new EarlierTrail(trail, mounted, 0, 0)));
  }

  private KeyValueStore<String, StepTrail> trails() {
    return driver.getKeyValueStore("cause-trails");
  }

  private KeyValueStore<String, JourneyTrail> journeys() {
    return driver.getKeyValueStore("cause-journeys");
  }

  private Topology topology(JourneyLookup maps) {
    StreamsBuilder builder = new StreamsBuilder();
    KStream<String, JudgedSlice> slices =
        builder.stream("judged", Consumed.with(Serdes.String(), Serdes.String()))
            .mapValues(CauseStageTest::judged);
    KafkaStream.of(
            new CauseStage(
                    maps,
                    StateStores.VOLATILE,
                    StateStores.VOLATILE.keyValue("warning-episodes", KeptTrail.LAYOUT))
                .trace(new KafkaStream<>(slices)))
        .foreach(
            (journey, slice) -> {
              traced.add(slice);
              legsOfPhone.add(slice.causes().firstLegsOf("phone"));
            });
    return builder.build();
  }

  private static JudgedSlice judged(String text) {
    int[] parts = Stream.of(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    long to = TracedDays.START + (parts[0] + 1) * SliceSpan.HOUR_MILLIS;
    return new JudgedSlice(
        SliceSpan.starting("bank", to - SliceSpan.MILLIS),
        new TreeMap<>(Map.of("web", rated(parts[1], 120), "phone", rated(parts[2], 120))),
        new SliceEvidence(
            null, new TreeMap<>(Map.of("web", quiet("web"), "phone", quiet("phone")))));
  }

  private static StepEvidence quiet(String step) {
    return new StepEvidence(step, false, false, 0, List.of(), 0);
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.put("application.id", "test");
    properties.put("bootstrap.servers", "localhost:1");
    return properties;
  }

  /** The state of another stage, in which a trail of release 0.1.0 stands. */
  private record KeptTrail(EarlierTrail earlierTrail) implements HoldsEarlierTrail {
    static final Layout<KeptTrail> LAYOUT =
        Layout.of(
            new KeptTrail(EarlierTrail.nothing()),
            (kept, fields) -> new KeptTrail(fields.part(EarlierTrail.LAYOUT, kept.earlierTrail)));
  }
}
