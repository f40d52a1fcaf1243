package io.pulssi.slice;

import io.pulssi.event.MinuteSummary;
import io.pulssi.event.SliceRecord;
import io.pulssi.event.SourceWatermark;
import io.pulssi.intake.Watermark;
import io.pulssi.intake.WatermarkTracker;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import io.pulssi.state.ProcessorWithStores;
import io.pulssi.state.ReadPosition;
import io.pulssi.state.StateStores;
import io.pulssi.state.StoreMemory;
import io.pulssi.state.TopicIds;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Merges the summaries of all tasks into slices, and closes a slice when the watermarks of all
 * sources have passed it.
 */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class CloseProcessor implements Processor<String, SliceRecord, String, ClosedSlice> {
  static final String SUMMARIES = "slice-open";
  static final String PROGRESS = "slice-progress";
  static final String WATERMARKS = "slice-watermarks";
  static final String POSITIONS = "slice-positions";

  /** How often the processor looks for journeys that have left the maps. */
  private static final Duration TICK = Duration.ofSeconds(10);

  private final WatermarkRouting routing;
  private final ObjLongConsumer<Source> lateEvents;
  private final TopicIds topicIds;

  /** After a long outage slices are closed in portions that fit a transaction. */
  private final CloseBudget budget = new CloseBudget();

  private final Map<String, OpenJourney> journeys = new HashMap<>();
  private ProcessorContext<String, ClosedSlice> context;
  private KeyValueStore<String, Watermark> marks;
  private ReadPosition position;

  private CloseProcessor(
      WatermarkRouting routing, ObjLongConsumer<Source> lateEvents, TopicIds topicIds) {
    this.routing = routing;
    this.lateEvents = lateEvents;
    this.topicIds = topicIds;
  }

  static ProcessorWithStores<String, SliceRecord, String, ClosedSlice> supplier(
      WatermarkRouting routing,
      ObjLongConsumer<Source> lateEvents,
      TopicIds topicIds,
      StateStores stores) {
    return new ProcessorWithStores<>(
        () -> new CloseProcessor(routing, lateEvents, topicIds),
        Set.of(
            stores.keyValue(SUMMARIES, StepSummary.LAYOUT),
            stores.keyValue(PROGRESS, OpenSlices.Progress.LAYOUT),
            stores.keyValue(WATERMARKS, Watermark.LAYOUT),
            stores.keyValue(POSITIONS, ReadPosition.State.LAYOUT)));
  }

  @Override
  public void init(ProcessorContext<String, ClosedSlice> context) {
    this.context = context;
    journeys.clear();
    String topic = Topics.SLICE.name();
    position =
        ReadPosition.resume(
            new StoreMemory<>(context.getStateStore(POSITIONS)), topic, topicIds.of(topic));
    marks = context.getStateStore(WATERMARKS);
    try (var kept = marks.all()) {
      kept.forEachRemaining(entry -> journey(journeyOf(entry.key)).watermarks.accept(entry.value));
    }
    KeyValueStore<String, OpenSlices.Progress> progress = context.getStateStore(PROGRESS);
    try (var kept = progress.all()) {
      kept.forEachRemaining(entry -> journey(entry.key));
    }
    KeyValueStore<String, StepSummary> summaries = context.getStateStore(SUMMARIES);
    try (var kept = summaries.all()) {
      kept.forEachRemaining(entry -> restore(entry.key, entry.value));
    }
    context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::endRemovedJourneys);
  }

  private void restore(String key, StepSummary summary) {
    String[] parts = key.split("/", 3);
    journey(parts[0]).slices.restore(Long.parseLong(parts[1]), parts[2], summary);
  }

  /** Ignores records of a journey that is not in the maps. */
  @Override
  public void process(Record<String, SliceRecord> record) {
    if (!position.take(context.recordMetadata().orElseThrow().offset())) {
      return; // the group's offsets were lost or reset
    }
    if (routing.find(record.key()) != null) {
      process(journey(record.key()), record);
    }
  }

  private void process(OpenJourney journey, Record<String, SliceRecord> record) {
    if (record.value().getBody() instanceof MinuteSummary body) {
      StepSummary summary = SliceCodec.summary(body);
      if (!journey.slices.add(body.getStep(), body.getMinute(), summary)) {
        countLate(summary);
      }
    } else if (record.value().getBody() instanceof SourceWatermark body) {
      keep(journey, SliceCodec.watermark(body));
      routing.during(() -> close(journey, record.timestamp()));
    }
  }

  /** Counts late events; verdicts are never late. */
  private void countLate(StepSummary summary) {
    summary
        .eventsBySource()
        .forEach(
            (source, events) -> {
              if (source != Source.VERDICT) {
                lateEvents.accept(source, events);
              }
            });
  }

  private void keep(OpenJourney journey, Watermark received) {
    String source = journey.id + '/' + received.source() + '/';
    if (received.partitions() == 0 || journey.watermarks.isOfNewTopic(received)) {
      forgetSource(source);
    }
    Watermark mark = journey.watermarks.accept(received);
    if (mark != null && mark.partitions() > 0) {
      marks.put(source + mark.partition(), mark);
    }
  }

  private void forgetSource(String source) {
    List<String> keys = new ArrayList<>();
    try (var kept = marks.all()) {
      kept.forEachRemaining(entry -> keys.add(entry.key));
    }
    keys.stream().filter(key -> isOf(source, key)).forEach(marks::delete);
  }

  /**
   * Whether a key is one of a source's partitions, and not of a source whose label begins alike.
   */
  private static boolean isOf(String source, String key) {
    return key.startsWith(source) && key.indexOf('/', source.length()) < 0;
  }

  private void close(OpenJourney journey, long timestamp) {
    JourneyMap map = routing.find(journey.id);
    if (map == null) {
      return;
    }
    long frontier = journey.watermarks.frontier(routing.sourcesOf(journey.id));
    while (budget.isLeft(context.currentSystemTimeMs())) {
      ClosedSlice closed = journey.slices.closeNext(frontier);
      if (closed == null) {
        return;
      }
      budget.use(Math.max(1, map.steps().size()));
      countRemovedSteps(closed, map);
      context.forward(new Record<>(journey.id, closed, timestamp));
    }
  }

  /** Counts as late the events of steps that left the map before their slice closed. */
  private void countRemovedSteps(ClosedSlice slice, JourneyMap map) {
    slice
        .steps()
        .forEach(
            (step, summary) -> {
              if (!map.steps().containsKey(step)) {
                summary.eventsBySource().forEach(lateEvents::accept);
              }
            });
  }

  /**
   * Ends each journey that is no longer in the maps: closes one last slice without data and deletes
   * its state. The wall clock decides only when to look.
   */
  private void endRemovedJourneys(long now) {
    KeyValueStore<String, OpenSlices.Progress> progress = context.getStateStore(PROGRESS);
    List<String> left = new ArrayList<>(journeys.keySet());
    left.removeIf(id -> routing.find(id) != null);
    for (String id : left) {
      OpenSlices.Progress reached = progress.delete(id);
      journeys.remove(id);
      forget(id, context.getStateStore(SUMMARIES));
      forget(id, marks);
      if (reached != null) {
        long from = reached.next();
        SortedMap<String, StepSummary> nothing = new TreeMap<>();
        ClosedSlice last = ClosedSlice.starting(id, from, nothing);
        context.forward(new Record<>(id, last, now));
      }
    }
  }

  private static <V> void forget(String journey, KeyValueStore<String, V> store) {
    List<String> keys = new ArrayList<>();
    try (var kept = store.all()) {
      kept.forEachRemaining(entry -> keys.add(entry.key));
    }
    keys.stream().filter(key -> journeyOf(key).equals(journey)).forEach(store::delete);
  }

  private OpenJourney journey(String id) {
    return journeys.computeIfAbsent(id, this::open);
  }

  private OpenJourney open(String id) {
    KeyValueStore<String, StepSummary> summaries = context.getStateStore(SUMMARIES);
    KeyValueStore<String, OpenSlices.Progress> progress = context.getStateStore(PROGRESS);
    return new OpenJourney(
        id,
        new WatermarkTracker(),
        new OpenSlices(id, new StoreMemory<>(summaries, id + '/'), new StoreMemory<>(progress)));
  }

  private static String journeyOf(String key) {
    return key.substring(0, key.indexOf('/'));
  }

  /** A journey and its open slices. */
  private record OpenJourney(String id, WatermarkTracker watermarks, OpenSlices slices) {}
}
