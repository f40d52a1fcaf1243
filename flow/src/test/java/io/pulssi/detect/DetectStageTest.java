package io.pulssi.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.baseline.BaselineSettings;
import io.pulssi.baseline.BaselineStage;
import io.pulssi.journey.JourneyLookup;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.SliceSpan;
import io.pulssi.state.StateStores;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.Test;

/** The two stages in Kafka Streams give the same results as the pure classes. */
class DetectStageTest {
  @Test
  void shouldJudgeInAStoreAsOnTheHeap() {
    var centre = new SyntheticCentre(3, 6, 400, EnumSet.allOf(Source.class));
    var chain = new Chain(centre.map(), 1);
    var slices = new ArrayList<ClosedSlice>();
    for (int i = 0; i < 3 * 288; i++) {
      slices.add(centre.slice(SyntheticCentre.START + i * SliceSpan.MILLIS));
    }
    assertThat(throughKafka(slices, centre.map()).stream().map(JudgedSlice::evidence))
        .containsExactlyElementsOf(
            slices.stream().map(chain::judge).map(JudgedSlice::evidence).toList());
  }

  @Test
  void shouldHaveNoEvidenceAgainstAJourneyThatIsNotWatched() {
    var slice = ClosedSlice.starting("gone", 0, new TreeMap<>());
    var centre = new SyntheticCentre(3, 6, 400, EnumSet.allOf(Source.class));
    assertThat(throughKafka(List.of(slice), centre.map()))
        .singleElement()
        .satisfies(judged -> assertThat(judged.evidence().steps()).isEmpty());
  }

  private static List<JudgedSlice> throughKafka(List<ClosedSlice> slices, JourneyMap map) {
    var judged = new ArrayList<JudgedSlice>();
    var builder = new StreamsBuilder();
    var positions =
        builder.stream("positions", Consumed.with(Serdes.String(), Serdes.Long()))
            .mapValues(at -> slices.get(at.intValue()));
    JourneyLookup maps = id -> id.equals(map.journey()) ? map : null;
    var rated =
        new BaselineStage(maps, new BaselineSettings(1), StateStores.VOLATILE).rate(positions);
    new DetectStage(maps, DetectionSettings.shipped().withLearningDays(1), StateStores.VOLATILE)
        .judge(rated)
        .foreach((journey, slice) -> judged.add(slice));
    var properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "detect-stage-test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    try (var driver = new TopologyTestDriver(builder.build(), properties)) {
      TestInputTopic<String, Long> input =
          driver.createInputTopic("positions", new StringSerializer(), new LongSerializer());
      for (int i = 0; i < slices.size(); i++) {
        input.pipeInput(slices.get(i).journey(), (long) i, slices.get(i).to());
      }
    }
    return judged;
  }
}
