package io.pulssi.signal;

import static io.pulssi.signal.InputKey.CUSTOMER_REF;

import io.pulssi.codec.AvroSerde;
import io.pulssi.event.Fact;
import io.pulssi.event.SourceWatermark;
import io.pulssi.graph.FlowStream;
import io.pulssi.intake.AcceptedEvent;
import io.pulssi.intake.IntakeOutput;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.Source;
import io.pulssi.state.StateStores;
import io.pulssi.state.TopicIds;
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
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Wires events to observations.
 *
 * <p>What an event adds by itself is observed in the task where it arrives. State of a ticket,
 * customer or contact is kept there too, if the producer keys by it. All other facts go through one
 * repartition, and watermarks go to each of its partitions. A customer can appear in any source. So
 * customers' state is kept without a repartition only if the producers of all sources key by
 * customer and partition in the same way: into the same number of partitions, with the same
 * partitioner.
 *
 * @param sources the sources in use
 * @param keys which records are sure to share a partition
 * @param longWait a longer wait counts as long
 * @param partitions number of partitions of a source's topic; the repartition topic has as many as
 *     the largest
 * @param topicIds tell a topic from one of the same name that was made later
 * @param stores kind of the state stores
 */
public record SignalStage(
    Set<Source> sources,
    ProducerKeys keys,
    Duration longWait,
    ToIntFunction<Source> partitions,
    TopicIds topicIds,
    StateStores stores) {

  /** For the sources that any journey uses now. */
  public SignalStage(
      CurrentMaps maps,
      ProducerKeys keys,
      Duration longWait,
      ToIntFunction<Source> partitions,
      TopicIds topicIds,
      StateStores stores) {
    this(maps.get().sources(), keys, longWait, partitions, topicIds, stores);
  }

  /** Sources with events that need state. */
  private static final Set<Source> STATEFUL =
      Set.copyOf(EnumSet.of(Source.QUEUE_WAIT, Source.CHAT_WAIT, Source.TICKET));

  /**
   * The observations of each kind of task: those in which events arrive and, if there is a
   * repartition, those after it.
   */
  public List<FlowStream<String, SignalOutput>> observe(FlowStream<byte[], IntakeOutput> input) {
    FlowStream<String, SignalOutput> direct =
        input.process(ObserveProcessor.supplier(seconds()), "signal-observe");
    List<FlowStream<String, SignalOutput>> observed = new ArrayList<>();
    observed.add(hasStateInPlace() ? direct.merge(inPlace(input), "signal-merged") : direct);
    if (!rekeyed().isEmpty()) {
      observed.add(rekeyed(input));
    }
    return observed;
  }

  private FlowStream<String, SignalOutput> inPlace(FlowStream<byte[], IntakeOutput> input) {
    RememberStores local = new RememberStores("signal-in-place");
    return facts(input, "signal-facts-in-place", keyedBy())
        .process(
            RememberProcessor.inPlace(local, stores, this::sourcesWithPartition),
            "signal-remember-in-place");
  }

  private FlowStream<String, SignalOutput> rekeyed(FlowStream<byte[], IntakeOutput> input) {
    RememberStores keyed = new RememberStores("signal-keyed");
    int partitionsMax = partitionsMax();
    return facts(input, "signal-facts", keyedBy().negate())
        .repartition(
            Serdes.String(),
            new AvroSerde<>(Fact.class),
            partitionsMax,
            watermarksToAll(),
            "signal-by-key")
        .process(
            RememberProcessor.afterRepartition(
                keyed, stores, sourcesWithPartition(0), partitionsMax, topicIds),
            "signal-remember");
  }

  private FlowStream<String, Fact> facts(
      FlowStream<byte[], IntakeOutput> input,
      String name,
      BiPredicate<AcceptedEvent, InputKey> wanted) {
    return input.process(FactProcessor.supplier(seconds(), sourcesWithPartition(0), wanted), name);
  }

  /** Whether all events with the same key arrive in the same task; asked for each event. */
  private BiPredicate<AcceptedEvent, InputKey> keyedBy() {
    boolean customersStayTogether = customersStayTogether();
    return (event, key) ->
        keys.keepsTogether(event.source(), key) && (key != CUSTOMER_REF || customersStayTogether);
  }

  private boolean customersStayTogether() {
    return statefulSources().stream().allMatch(source -> keys.keepsTogether(source, CUSTOMER_REF))
        && statefulSources().stream().mapToInt(partitions).distinct().count() == 1;
  }

  /** The key, besides the customer, of the state of a source's events. */
  private static InputKey ownKey(Source source) {
    return source == Source.TICKET ? InputKey.TICKET_ID : InputKey.CONTACT_ID;
  }

  private boolean hasStateInPlace() {
    return statefulSources().stream().anyMatch(source -> keys.keepsTogether(source, ownKey(source)))
        || customersStayTogether();
  }

  /**
   * Sources that send their watermarks a second time, after the repartition; empty if there is no
   * repartition.
   */
  public Set<Source> rekeyed() {
    boolean nothing =
        customersStayTogether()
            && statefulSources().stream()
                .allMatch(source -> keys.keepsTogether(source, ownKey(source)));
    return nothing ? Set.of() : statefulSources();
  }

  private int partitionsMax() {
    return sources.stream().mapToInt(partitions).max().orElse(1);
  }

  /** Labels of the sources with state whose topic has this partition. */
  private Set<String> sourcesWithPartition(int partition) {
    return statefulSources().stream()
        .filter(source -> partition < partitions.applyAsInt(source))
        .map(Source::label)
        .collect(Collectors.toSet());
  }

  private Set<Source> statefulSources() {
    return sources.stream().filter(STATEFUL::contains).collect(Collectors.toSet());
  }

  private double seconds() {
    return longWait.toMillis() / 1000.0;
  }

  // Kafka marks the form without headers for removal, but every partitioner still has to have it.
  @SuppressWarnings("removal")
  private static StreamPartitioner<String, Fact> watermarksToAll() {
    return (topic, key, fact, count) ->
        fact.getBody() instanceof SourceWatermark
            ? Optional.of(IntStream.range(0, count).boxed().collect(Collectors.toSet()))
            : Optional.empty();
  }
}
