package io.pulssi.slice;

import io.pulssi.codec.AvroSerde;
import io.pulssi.event.SliceRecord;
import io.pulssi.graph.FlowBuilder;
import io.pulssi.graph.FlowStream;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.Source;
import io.pulssi.signal.SignalOutput;
import io.pulssi.state.StateStores;
import io.pulssi.state.TopicIds;
import io.pulssi.topic.Topics;
import java.util.List;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Wires observations to summaries on the slice topic, and the slice topic to closed slices.
 *
 * @param maps the journeys
 * @param rekeyed sources that send their watermarks a second time, after the repartition
 * @param lateEvents receives a source and how many of its accepted events came after their slice;
 *     called on stream threads
 * @param topicIds tell a topic from one of the same name that was made later
 * @param stores kind of the state stores
 */
public record SliceStage(
    CurrentMaps maps,
    Set<Source> rekeyed,
    ObjLongConsumer<Source> lateEvents,
    TopicIds topicIds,
    StateStores stores) {
  private static final Serde<String> JOURNEY = Serdes.String();

  /** Ends stage A: sends summaries and watermarks, keyed by journey, to the slice topic. */
  public void summarise(List<FlowStream<String, SignalOutput>> observed) {
    for (FlowStream<String, SignalOutput> observations : observed) {
      String suffix = observations == observed.get(0) ? "" : "-keyed";
      String pending = "slice-pending" + suffix;
      observations
          .process(
              SummariseProcessor.supplier(pending, new WatermarkRouting(maps, rekeyed), stores),
              "slice-summarise" + suffix)
          .send(Topics.SLICE.name(), JOURNEY, sliceSerde(), "slice-send" + suffix);
    }
  }

  /** Begins stage B: the closed slices of each journey, in order. */
  public FlowStream<String, ClosedSlice> close(FlowBuilder builder) {
    return builder
        .read(Topics.SLICE.name(), JOURNEY, sliceSerde(), "slice-source")
        .process(
            CloseProcessor.supplier(
                new WatermarkRouting(maps, rekeyed), lateEvents, topicIds, stores),
            "slice-close");
  }

  private static Serde<SliceRecord> sliceSerde() {
    return new AvroSerde<>(SliceRecord.class);
  }
}
