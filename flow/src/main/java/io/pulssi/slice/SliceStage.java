package io.pulssi.slice;

import io.pulssi.codec.AvroSerde;
import io.pulssi.event.SliceRecord;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.Source;
import io.pulssi.signal.Observation;
import io.pulssi.signal.SignalOutput;
import io.pulssi.state.StateStores;
import io.pulssi.topic.Topics;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Wires observations to summaries on the slice topic, and the slice topic to closed slices.
 *
 * @param maps the journeys
 * @param rekeyed sources whose watermarks come a second time, behind the re-key
 * @param tally counts what comes too late
 * @param stores where summaries and watermarks are kept
 */
public record SliceStage(
    CurrentMaps maps, Set<Source> rekeyed, SliceTally tally, StateStores stores) {
  private static final Serde<String> JOURNEY = Serdes.String();

  /** Ends the first stage: summaries and watermarks, keyed by journey, to the slice topic. */
  public void summarise(List<KStream<String, SignalOutput<Observation>>> observed) {
    for (KStream<String, SignalOutput<Observation>> observations : observed) {
      String suffix = observations == observed.get(0) ? "" : "-keyed";
      String pending = "slice-pending" + suffix;
      observations
          .process(
              SummariseProcessor.supplier(pending, new WatermarkRouting(maps, rekeyed), stores),
              Named.as("slice-summarise" + suffix))
          .to(
              Topics.SLICE.name(),
              Produced.with(JOURNEY, sliceSerde()).withName("slice-send" + suffix));
    }
  }

  /** Begins the second stage: closed slices of each journey, in order. */
  public KStream<String, ClosedSlice> close(StreamsBuilder builder) {
    return builder.stream(
            Topics.SLICE.name(), Consumed.with(JOURNEY, sliceSerde()).withName("slice-source"))
        .process(
            CloseProcessor.supplier(new WatermarkRouting(maps, rekeyed), tally, stores),
            Named.as("slice-close"));
  }

  private static Serde<SliceRecord> sliceSerde() {
    return new AvroSerde<>(SliceRecord.class);
  }
}
