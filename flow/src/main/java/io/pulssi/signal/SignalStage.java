package io.pulssi.signal;

import static io.pulssi.signal.InputKey.CUSTOMER_REF;

import io.pulssi.codec.AvroSerde;
import io.pulssi.event.Fact;
import io.pulssi.event.SourceWatermark;
import io.pulssi.intake.AcceptedEvent;
import io.pulssi.intake.IntakeOutput;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.Source;
import io.pulssi.state.StateStores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Wires events to observations.
 *
 * <p>What an event tells by itself is observed where it arrived. What needs memory of its ticket,
 * customer or contact is remembered there too if the producer keys by that; all else goes through
 * one re-key, watermarks to each of its partitions. A customer may come by any source, so customers
 * are remembered in place only if the producers of all sources key by them and spread them alike:
 * over equally many partitions, and by the same partitioner.
 *
 * @param sources the sources in use
 * @param keys which records share a partition
 * @param longWait from when on a wait is long
 * @param partitions how many partitions the topic of a source has; the re-key has as many as the
 *     widest
 * @param stores where memory is kept
 */
public record SignalStage(
    Set<Source> sources,
    ProducerKeys keys,
    Duration longWait,
    ToIntFunction<Source> partitions,
    StateStores stores) {

  /** For the sources that any journey uses now. */
  public SignalStage(
      CurrentMaps maps,
      ProducerKeys keys,
      Duration longWait,
      ToIntFunction<Source> partitions,
      StateStores stores) {
    this(maps.get().sources(), keys, longWait, partitions, stores);
  }

  /** Sources with events that need memory. */
  private static final Set<Source> REMEMBERED =
      Set.copyOf(EnumSet.of(Source.QUEUE_WAIT, Source.CHAT_WAIT, Source.TICKET));

  /**
   * The observations of each kind of task: those where events arrive, and those behind the re-key.
   */
  public List<KStream<String, SignalOutput<Observation>>> observe(
      KStream<byte[], IntakeOutput> taken) {
    KStream<String, SignalOutput<Observation>> direct =
        taken.process(ObserveProcessor.supplier(seconds()), Named.as("signal-observe"));
    List<KStream<String, SignalOutput<Observation>>> observed = new ArrayList<>();
    observed.add(
        rememberedInPlace() ? direct.merge(inPlace(taken), Named.as("signal-merged")) : direct);
    if (!rekeyed().isEmpty()) {
      observed.add(rekeyed(taken));
    }
    return observed;
  }

  private KStream<String, SignalOutput<Observation>> inPlace(KStream<byte[], IntakeOutput> taken) {
    RememberStores local = new RememberStores("signal-in-place");
    return facts(taken, "signal-facts-in-place", this::isKeyedBy)
        .process(
            RememberProcessor.inPlace(local, stores, this::sourcesWithPartition),
            Named.as("signal-remember-in-place"));
  }

  private KStream<String, SignalOutput<Observation>> rekeyed(KStream<byte[], IntakeOutput> taken) {
    RememberStores keyed = new RememberStores("signal-keyed");
    int widest = widest();
    return facts(taken, "signal-facts", (arrived, key) -> !isKeyedBy(arrived, key))
        .repartition(
            Repartitioned.<String, Fact>as("signal-by-key")
                .withKeySerde(Serdes.String())
                .withValueSerde(new AvroSerde<>(Fact.class))
                .withNumberOfPartitions(widest)
                .withStreamPartitioner(watermarksToAll()))
        .process(
            RememberProcessor.behindRekey(keyed, stores, sourcesWithPartition(0), widest),
            Named.as("signal-remember"));
  }

  private KStream<String, Fact> facts(
      KStream<byte[], IntakeOutput> taken,
      String name,
      BiPredicate<AcceptedEvent, InputKey> wanted) {
    return taken.process(
        FactProcessor.supplier(seconds(), sourcesWithPartition(0), wanted), Named.as(name));
  }

  private boolean isKeyedBy(AcceptedEvent arrived, InputKey key) {
    return keys.keepsTogether(arrived.source(), key)
        && (key != CUSTOMER_REF || customersStayTogether());
  }

  private boolean customersStayTogether() {
    return remembered().stream().allMatch(source -> keys.keepsTogether(source, CUSTOMER_REF))
        && remembered().stream().mapToInt(partitions).distinct().count() == 1;
  }

  /** What, besides its customer, an event of a remembered source is remembered by. */
  private static InputKey ownKey(Source source) {
    return source == Source.TICKET ? InputKey.TICKET_ID : InputKey.CONTACT_ID;
  }

  private boolean rememberedInPlace() {
    return remembered().stream().anyMatch(source -> keys.keepsTogether(source, ownKey(source)))
        || customersStayTogether();
  }

  /** Sources that tell time a second time, behind the re-key: all, unless nothing needs one. */
  public Set<Source> rekeyed() {
    boolean nothing =
        customersStayTogether()
            && remembered().stream().allMatch(source -> keys.keepsTogether(source, ownKey(source)));
    return nothing ? Set.of() : remembered();
  }

  private int widest() {
    return sources.stream().mapToInt(partitions).max().orElse(1);
  }

  /** Labels of the remembered sources whose topic has this partition. */
  private Set<String> sourcesWithPartition(int partition) {
    return remembered().stream()
        .filter(source -> partition < partitions.applyAsInt(source))
        .map(Source::label)
        .collect(Collectors.toSet());
  }

  private Set<Source> remembered() {
    return sources.stream().filter(REMEMBERED::contains).collect(Collectors.toSet());
  }

  private double seconds() {
    return longWait.toMillis() / 1000.0;
  }

  private static StreamPartitioner<String, Fact> watermarksToAll() {
    return (topic, key, fact, count) ->
        fact.getBody() instanceof SourceWatermark
            ? Optional.of(IntStream.range(0, count).boxed().collect(Collectors.toSet()))
            : Optional.empty();
  }
}
