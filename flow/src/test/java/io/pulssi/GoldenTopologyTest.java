package io.pulssi;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pulssi.architecture.Flow;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.Journeys;
import io.pulssi.journey.Source;
import io.pulssi.signal.InputKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.TopologyException;
import org.junit.jupiter.api.Test;

/**
 * The flow as {@code topology.txt} shows it: fails whenever the topology changes, so that a change
 * of an operator's, store's or internal topic's name, which loses state in production, is seen in
 * review.
 *
 * <p>After a wanted change, write the file anew: {@code mvn -pl flow -am test
 * -Dtest=GoldenTopologyTest -Dsurefire.failIfNoSpecifiedTests=false -Dtopology.write=true}.
 */
class GoldenTopologyTest {
  private static final Path GOLDEN = Path.of("src/test/resources/topology.txt");
  private static final Pattern NAME = Pattern.compile("(?:Source|Processor|Sink): (\\S+)");
  private static final Pattern STORES = Pattern.compile("stores: \\[([^]]+)]");

  @Test
  void shouldBeTheTopologyOnRecord() throws IOException {
    String topology = described(bank());
    if (Boolean.getBoolean("topology.write")) {
      Files.writeString(GOLDEN, topology);
    }

    assertThat(topology).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void shouldNameEveryOperatorAfterItsStage() {
    assertThat(found(NAME, bank()))
        .hasSizeGreaterThan(10)
        .allMatch(GoldenTopologyTest::isStageName);
    assertThat(found(NAME, everything())).allMatch(GoldenTopologyTest::isStageName);
  }

  @Test
  void shouldNameEveryStoreAfterItsStage() {
    List<String> stores =
        found(STORES, everything()).stream()
            .flatMap(names -> Stream.of(names.split(", ")))
            .distinct()
            .toList();

    assertThat(stores)
        .contains("intake-clocks", "slice-open", "signal-keyed-tickets")
        .allMatch(GoldenTopologyTest::isStageName);
  }

  @Test
  void shouldRefuseAnInternalTopicWithoutAName() {
    var builder =
        new StreamsBuilder(new TopologyConfig(new StreamsConfig(DrivenFlow.properties())));
    builder.<String, String>stream("in").repartition().to("out");

    assertThatThrownBy(builder::build).isInstanceOf(TopologyException.class);
  }

  /** As Kafka describes it, but with the names of stores in order: theirs is that of a hash. */
  private static String described(Topology topology) {
    return STORES
        .matcher(topology.describe().toString())
        .replaceAll(
            stores ->
                "stores: ["
                    + Stream.of(stores.group(1).split(", ")).sorted().collect(joining(", "))
                    + "]");
  }

  private static boolean isStageName(String name) {
    String stage = name.substring(0, Math.max(0, name.indexOf('-')));
    return Flow.STAGES.contains(stage) && name.matches("[a-z]+(-[a-z0-9]+)+");
  }

  private static List<String> found(Pattern pattern, Topology topology) {
    Matcher matcher = pattern.matcher(topology.describe().toString());
    return matcher.results().map(result -> result.group(1)).toList();
  }

  /** Calls alone. */
  static Topology bank() {
    return topology(
        Journeys.named("bank").step("web", "team", List.of(), Source.QUEUE_WAIT).map(),
        Map.of(),
        false);
  }

  /** Every source in use, some of it remembered in place. */
  static Topology everything() {
    return topology(DrivenFlow.TWO_STEPS, Map.of(Source.TICKET, InputKey.TICKET_ID), false);
  }

  /** Every source in use; events whose id is known are left out. */
  static Topology withoutDuplicates() {
    return topology(DrivenFlow.TWO_STEPS, Map.of(), true);
  }

  /** Every source in use, all remembered where it arrives. */
  static Topology inPlace() {
    Map<Source, InputKey> keys = new EnumMap<>(Source.class);
    for (Source source : Source.values()) {
      keys.put(source, source == Source.TICKET ? InputKey.TICKET_ID : InputKey.CONTACT_ID);
    }
    return topology(DrivenFlow.TWO_STEPS, keys, false);
  }

  private static Topology topology(JourneyMap map, Map<Source, InputKey> keys, boolean dedupe) {
    return PulssiTopology.of(
        DrivenFlow.wiring(
            JourneyMaps.of(map),
            keys,
            RegistrySchemas.none(),
            new RecordingCounters(),
            dedupe,
            decided -> {}),
        DrivenFlow.properties());
  }
}
