package io.pulssi.signal;

import static io.pulssi.signal.InputKey.CUSTOMER_REF;

import io.pulssi.codec.AvroSerde;
import io.pulssi.event.Fact;
import io.pulssi.event.SourceWatermark;
import io.pulssi.graph.FlowStream;
import io.pulssi.intake.AcceptedEvent;
import io.pulssi.intake.IntakeOutput;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.PartitionLayout;
import io.pulssi.journey.Source;
import io.pulssi.state.StateStores;
import io.pulssi.state.TopicIds;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
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
 * @param limits which waits count as what
 *     <p>State stays where it was laid out. If a topic has another number of partitions since, the
 *     keys of its producer have moved: facts of that source then take a hop back to where their
 *     state is.
 * @param partitions over how many partitions inputs and state are spread
 * @param unfollowed receives the source of each event whose earlier state cannot be found; called
 *     on stream threads
 * @param topicIds tell a topic from one of the same name that was made later
 * @param stores kind of the state stores
 */
public record SignalStage(
    Set<Source> sources,
    ProducerKeys keys,
    WaitLimits limits,
    PartitionLayout partitions,
    Consumer<Source> unfollowed,
    TopicIds topicIds,
    StateStores stores) {

  /** For the sources that any journey uses now. */
  public SignalStage(
      CurrentMaps maps,
      ProducerKeys keys,
      WaitLimits limits,
      PartitionLayout partitions,
      Consumer<Source> unfollowed,
      TopicIds topicIds,
      StateStores stores) {
    this(maps.get().sources(), keys, limits, partitions, unfollowed, topicIds, stores);
  }

  /** What the topic is called, within the application, behind which facts are by key. */
  public static final String HOP = "signal-by-key";

  /** Sources with events that need state. */
  private static final Set<Source> STATEFUL =
      Set.copyOf(EnumSet.of(Source.QUEUE_WAIT, Source.CHAT_WAIT, Source.TICKET));

  /**
   * The observations of each kind of task: those in which events arrive and, if there is a
   * repartition, those after it.
   */
  public List<FlowStream<String, SignalOutput>> observe(FlowStream<byte[], IntakeOutput> input) {
    FlowStream<String, SignalOutput> direct =
        input.process(ObserveProcessor.supplier(limits), "signal-observe");
    List<FlowStream<String, SignalOutput>> observed = new ArrayList<>();
    observed.add(hasStateInPlace() ? direct.merge(inPlace(input), "signal-merged") : direct);
    if (hasHop()) {
      observed.add(behindHop(input));
    }
    return observed;
  }

  private FlowStream<String, SignalOutput> inPlace(FlowStream<byte[], IntakeOutput> input) {
    RememberStores local = new RememberStores("signal-in-place");
    Set<Source> moved = moved();
    BiPredicate<AcceptedEvent, InputKey> keyedBy = keyedBy();
    FlowStream<String, Fact> facts =
        facts(
            input,
            "signal-facts-in-place",
            labels(source -> !moved.contains(source)),
            (event, key) -> !moved.contains(event.source()) && keyedBy.test(event, key));
    Map<String, RememberProcessor.KeyedMarks> announced = new HashMap<>();
    for (Source source : moved) {
      int first = hasHop() ? hopPartitions() : 0;
      announced.put(
          source.label(),
          new RememberProcessor.KeyedMarks(
              first, keyedPartitions(source), partitions.inputs(source)));
      String name = "signal-" + source.label();
      facts = facts.merge(backInPlace(input, source), name + "-merged");
    }
    return facts.process(
        RememberProcessor.inPlace(local, stores, this::sourcesWithPartition, announced, topicIds),
        "signal-remember-in-place");
  }

  /** Facts of a source whose keys have moved, in the tasks where their state is. */
  private FlowStream<String, Fact> backInPlace(
      FlowStream<byte[], IntakeOutput> input, Source source) {
    var moved =
        new MovedFactProcessor.Moved(
            source,
            partitions.keys(source),
            partitions.inputs(source),
            () -> unfollowed.accept(source));
    return input
        .process(
            MovedFactProcessor.supplier(limits.longSeconds(), moved, keyedBy()),
            "signal-facts-" + source.label())
        .repartition(
            Serdes.String(),
            new AvroSerde<>(Fact.class),
            partitions.keys(source),
            watermarksToAll(key -> Optional.of(Set.of(Integer.parseInt(key)))),
            movedTopic(source));
  }

  /**
   * What the topic is called, within the application, that takes facts of a source back to their
   * state. It has as many partitions as the source's topic had when state was laid out.
   */
  public static String movedTopic(Source source) {
    return "signal-in-place-" + source.label();
  }

  private FlowStream<String, SignalOutput> behindHop(FlowStream<byte[], IntakeOutput> input) {
    RememberStores keyed = new RememberStores("signal-keyed");
    Map<String, RememberProcessor.KeyedMarks> announced = new HashMap<>();
    for (Source source : statefulSources()) {
      announced.put(
          source.label(),
          new RememberProcessor.KeyedMarks(0, keyedPartitions(source), partitions.inputs(source)));
    }
    return facts(input, "signal-facts", labels(source -> true), keyedBy().negate())
        .repartition(
            Serdes.String(),
            new AvroSerde<>(Fact.class),
            hopPartitions(),
            watermarksToAll(key -> Optional.empty()),
            HOP)
        .process(
            RememberProcessor.afterRepartition(keyed, stores, announced, topicIds),
            "signal-remember");
  }

  private FlowStream<String, Fact> facts(
      FlowStream<byte[], IntakeOutput> input,
      String name,
      Set<String> sources,
      BiPredicate<AcceptedEvent, InputKey> wanted) {
    return input.process(FactProcessor.supplier(limits.longSeconds(), sources, wanted), name);
  }

  /** Whether all events with the same key arrive in the same task; asked for each event. */
  private BiPredicate<AcceptedEvent, InputKey> keyedBy() {
    boolean customersStayTogether = customersStayTogether();
    return (event, key) ->
        keys.keepsTogether(event.source(), key) && (key != CUSTOMER_REF || customersStayTogether);
  }

  private boolean customersStayTogether() {
    return statefulSources().stream().allMatch(source -> keys.keepsTogether(source, CUSTOMER_REF))
        && statefulSources().stream().mapToInt(partitions::keys).distinct().count() == 1;
  }

  /** The key, besides the customer, of the state of a source's events. */
  private static InputKey ownKey(Source source) {
    return source == Source.TICKET ? InputKey.TICKET_ID : InputKey.CONTACT_ID;
  }

  private boolean hasStateInPlace() {
    return !keptInPlace().isEmpty();
  }

  /** Sources some of whose state is kept in the tasks where their events arrive. */
  public Set<Source> keptInPlace() {
    boolean customersStayTogether = customersStayTogether();
    return statefulSources().stream()
        .filter(source -> customersStayTogether || keys.keepsTogether(source, ownKey(source)))
        .collect(Collectors.toSet());
  }

  /** Sources kept in place whose keys have moved, in order. */
  private Set<Source> moved() {
    return keptInPlace().stream()
        .filter(partitions::moved)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Sources that send their watermarks a second time, after a repartition; empty if there is no
   * repartition.
   */
  public Set<Source> rekeyed() {
    return hasHop() ? statefulSources() : moved();
  }

  private boolean hasHop() {
    boolean nothing =
        customersStayTogether()
            && statefulSources().stream()
                .allMatch(source -> keys.keepsTogether(source, ownKey(source)));
    return !nothing && !statefulSources().isEmpty();
  }

  private int hopPartitions() {
    return partitions.hop(sources.stream().mapToInt(partitions::inputs).max().orElse(1));
  }

  /** In how many tasks the source's watermarks are sent a second time. */
  private int keyedPartitions(Source source) {
    return (hasHop() ? hopPartitions() : 0)
        + (moved().contains(source) ? partitions.keys(source) : 0);
  }

  /** Labels of the sources whose events, or state in place, are in this partition. */
  private Set<String> sourcesWithPartition(int partition) {
    Set<Source> moved = moved();
    return labels(
        source ->
            partition
                < (moved.contains(source) ? partitions.keys(source) : partitions.inputs(source)));
  }

  private Set<String> labels(Predicate<Source> wanted) {
    return statefulSources().stream().filter(wanted).map(Source::label).collect(Collectors.toSet());
  }

  private Set<Source> statefulSources() {
    return sources.stream().filter(STATEFUL::contains).collect(Collectors.toSet());
  }

  // Kafka marks the form without headers for removal, but every partitioner still has to have it.
  @SuppressWarnings("removal")
  private static StreamPartitioner<String, Fact> watermarksToAll(
      Function<String, Optional<Set<Integer>>> partitionsOfKey) {
    return (topic, key, fact, count) ->
        fact.getBody() instanceof SourceWatermark
            ? Optional.of(IntStream.range(0, count).boxed().collect(Collectors.toSet()))
            : partitionsOfKey.apply(key);
  }
}
