package io.pulssi.intake;

import io.pulssi.codec.RegistrySchemas;
import io.pulssi.graph.FlowBuilder;
import io.pulssi.graph.FlowStream;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.Source;
import io.pulssi.state.Layout;
import io.pulssi.state.ProcessorWithStores;
import io.pulssi.state.ReadPosition;
import io.pulssi.state.StateStores;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Wires the input topics of all sources that a journey uses, each to its {@link IntakeProcessor}.
 *
 * @param maps the journeys
 * @param partitions number of partitions of a source's topic
 * @param grace how much older than the newest event an event may be before it is late
 * @param registry resolves schema ids of Avro records
 * @param pseudonyms replace customer references
 * @param knowledge what is known of the inputs beside their records
 * @param counters count what is read
 * @param deduplicate whether an event whose id was seen before is dropped
 * @param stores kind of the state stores
 */
public record IntakeStage(
    CurrentMaps maps,
    ToIntFunction<Source> partitions,
    Duration grace,
    RegistrySchemas registry,
    CustomerPseudonyms pseudonyms,
    InputKnowledge knowledge,
    IntakeCounters counters,
    boolean deduplicate,
    StateStores stores) {

  /** Events and watermarks of all sources; dead letters leave for their topic. */
  public FlowStream<byte[], IntakeOutput> read(FlowBuilder builder) {
    Set<StoreBuilder<?>> owned = new LinkedHashSet<>();
    owned.add(stores.keyValue(IntakeProcessor.CLOCKS, PartitionClock.State.LAYOUT));
    owned.add(stores.keyValue(IntakeProcessor.POSITIONS, ReadPosition.State.LAYOUT));
    if (deduplicate) {
      owned.add(stores.keyValue(IntakeProcessor.SEEN, Layout.VARINT));
    }
    var skew = new ClockSkew();
    List<FlowStream<byte[], IntakeOutput>> bySource =
        InputDefinition.ALL.stream()
            .filter(input -> maps.get().sources().contains(input.source()))
            .map(input -> read(builder, input, skew, owned))
            .toList();
    FlowStream<byte[], IntakeOutput> outputs = bySource.get(0);
    for (FlowStream<byte[], IntakeOutput> more : bySource.subList(1, bySource.size())) {
      outputs = outputs.merge(more, "intake-merged-" + bySource.indexOf(more));
    }
    outputs
        .filter(RejectedRecord.class::isInstance, "intake-rejected")
        .mapValues(value -> ((RejectedRecord) value).bytes(), "intake-dead-letter")
        .send(
            Topics.DEAD_LETTER.name(),
            Serdes.ByteArray(),
            Serdes.ByteArray(),
            "intake-dead-letters");
    return outputs;
  }

  private <T extends SpecificRecord> FlowStream<byte[], IntakeOutput> read(
      FlowBuilder builder, InputDefinition<T> input, ClockSkew skew, Set<StoreBuilder<?>> owned) {
    String name = "intake-" + input.source().label();
    return builder
        .read(input.topic().name(), Serdes.ByteArray(), Serdes.ByteArray(), name + "-source")
        .process(
            new ProcessorWithStores<>(
                () ->
                    new IntakeProcessor<>(
                        input,
                        () -> new EventIntake<>(input, registry, maps, pseudonyms),
                        partitions.applyAsInt(input.source()),
                        grace,
                        knowledge,
                        counters,
                        skew,
                        deduplicate),
                owned),
            name);
  }
}
