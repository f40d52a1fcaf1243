package io.pulssi.intake;

import io.pulssi.codec.RegistrySchemas;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.Source;
import io.pulssi.state.Layout;
import io.pulssi.state.ProcessorWithStores;
import io.pulssi.state.StateStores;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Wires the input topics to {@link IntakeProcessor}s: the topics of the sources that any journey
 * uses.
 *
 * @param maps the journeys
 * @param partitions how many partitions the topic of a source has
 * @param grace how much disorder is waited for
 * @param registry where schema ids are looked up
 * @param pseudonyms stand for customers' references from here on
 * @param progress tells whether a partition is read to its end
 * @param tally counts what came in
 * @param dedupe whether an event whose id is known is left out
 * @param stores where clocks are kept
 */
public record IntakeStage(
    CurrentMaps maps,
    ToIntFunction<Source> partitions,
    Duration grace,
    RegistrySchemas registry,
    CustomerPseudonyms pseudonyms,
    PartitionProgress progress,
    IntakeCounters tally,
    boolean dedupe,
    StateStores stores) {

  /** Events and watermarks of all sources; dead letters leave for their topic. */
  public KStream<byte[], IntakeOutput> take(StreamsBuilder builder) {
    Set<StoreBuilder<?>> kept = new LinkedHashSet<>();
    kept.add(stores.keyValue(IntakeProcessor.CLOCKS, ClockState.LAYOUT));
    if (dedupe) {
      kept.add(stores.keyValue(IntakeProcessor.SEEN, Layout.VARINT));
    }
    var lead = new ClockSkew(tally::clockLead);
    List<KStream<byte[], IntakeOutput>> bySource =
        InputDefinition.ALL.stream()
            .filter(input -> maps.get().sources().contains(input.source()))
            .map(input -> take(builder, input, lead, kept))
            .toList();
    KStream<byte[], IntakeOutput> taken = bySource.get(0);
    for (KStream<byte[], IntakeOutput> more : bySource.subList(1, bySource.size())) {
      taken = taken.merge(more, Named.as("intake-merged-" + bySource.indexOf(more)));
    }
    taken
        .filter((key, value) -> value instanceof RejectedRecord, Named.as("intake-rejected"))
        .mapValues(value -> ((RejectedRecord) value).bytes(), Named.as("intake-dead-letter"))
        .to(
            Topics.DEAD_LETTER.name(),
            Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("intake-dead-letters"));
    return taken;
  }

  private <T extends SpecificRecord> KStream<byte[], IntakeOutput> take(
      StreamsBuilder builder, InputDefinition<T> input, ClockSkew lead, Set<StoreBuilder<?>> kept) {
    String name = "intake-" + input.source().label();
    return builder.stream(
            input.topic().name(),
            Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                .withTimestampExtractor(IntakeStage::arrivedAt)
                .withName(name + "-source"))
        .process(
            new ProcessorWithStores<>(
                () ->
                    new IntakeProcessor<>(
                        input,
                        () -> new EventIntake<>(input, registry, maps, pseudonyms),
                        partitions.applyAsInt(input.source()),
                        grace,
                        progress,
                        tally,
                        lead,
                        dedupe),
                kept),
            Named.as(name));
  }

  /**
   * A record's own Kafka timestamp; that of a record without one is when it is read. A broker takes
   * records without, and what Streams does by default would end the process over each of them.
   */
  static long arrivedAt(ConsumerRecord<?, ?> record, long partitionTime) {
    return record.timestamp() >= 0 ? record.timestamp() : System.currentTimeMillis();
  }
}
