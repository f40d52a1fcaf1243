package io.pulssi.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.cause.SliceCauses;
import io.pulssi.cause.TracedSlice;
import io.pulssi.detect.SliceEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.event.WarningState;
import io.pulssi.graph.KafkaStream;
import io.pulssi.journey.JourneyLookup;
import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.SliceSpan;
import io.pulssi.state.StateStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.junit.jupiter.api.Test;

/**
 * Traced slices have no bytes of their own, so the test sends the score and the wiring makes the
 * slice.
 */
class WarningStageTest {
  private final List<DecidedSlice> decided = new ArrayList<>();
  private final Map<String, JourneyMap> journeys = Map.of("bank", Journeys.bank());

  @Test
  void shouldKeepAnEpisodeFromSliceToSlice() {
    play(journeys::get, "bank", "0.7", "0.8", "1.2");
    assertThat(decided).hasSize(3);
    assertThat(decided.get(1).decisions().warnings()).isEmpty();
    assertThat(decided.get(2).decisions().warnings().get(0).getRevision()).isEqualTo(2);
    assertThat(decided.get(2).decisions().warnings().get(0).getState())
        .isEqualTo(WarningState.PAGED);
    assertThat(decided.get(2).to()).isEqualTo(Days.START + 3 * SliceSpan.MILLIS);
  }

  @Test
  void shouldCloseTheWarningsOfAJourneyThatIsNotWatchedAnyMore() {
    int[] asked = {0};
    play(id -> asked[0]++ < 2 ? journeys.get(id) : null, "bank", "1.2", "1.3", "1.4");

    assertThat(decided.get(0).decisions().warnings()).hasSize(1);
    StepDecisions last = decided.get(2).decisions();
    assertThat(last.states()).isEmpty();
    assertThat(last.left()).containsExactly("phone");
    assertThat(last.warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.getState()).isEqualTo(WarningState.CLOSED);
              assertThat(warning.getWarningId())
                  .isEqualTo(decided.get(0).decisions().warnings().get(0).getWarningId());
              assertThat(warning.getRevision()).isEqualTo(2);
            });
  }

  @Test
  void shouldNameItsOperatorAndItsStore() {
    assertThat(topology(journeys::get).describe().toString())
        .contains("Processor: warning-decide (stores: [warning-episodes, warning-records])");
  }

  private void play(JourneyLookup maps, String journey, String... scores) {
    try (var driver = new TopologyTestDriver(topology(maps), properties())) {
      var in = driver.createInputTopic("traced", new StringSerializer(), new StringSerializer());
      for (int i = 0; i < scores.length; i++) {
        in.pipeInput(journey, i + ":" + scores[i]);
      }
    }
  }

  private Topology topology(JourneyLookup maps) {
    StreamsBuilder builder = new StreamsBuilder();
    KStream<String, TracedSlice> traced =
        builder.stream("traced", Consumed.with(Serdes.String(), Serdes.String()))
            .mapValues(WarningStageTest::traced);
    KafkaStream.of(
            new WarningStage(maps, WarningStores.of(StateStores.VOLATILE))
                .decide(new KafkaStream<>(traced)))
        .foreach((journey, slice) -> decided.add(slice));
    return builder.build();
  }

  private static TracedSlice traced(String text) {
    int colon = text.indexOf(':');
    long from = Days.START + Integer.parseInt(text.substring(0, colon)) * SliceSpan.MILLIS;
    double score = Double.parseDouble(text.substring(colon + 1));
    StepEvidence phone = new StepEvidence("phone", false, false, score, List.of(), 0);
    return new TracedSlice(
        SliceSpan.starting("bank", from),
        new TreeMap<>(),
        new SliceEvidence(null, new TreeMap<>(Map.of("phone", phone))),
        SliceCauses.none());
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.put("application.id", "test");
    properties.put("bootstrap.servers", "localhost:1");
    return properties;
  }
}
