package io.pulssi.slice;

import io.pulssi.event.MinuteSummary;
import io.pulssi.event.SliceRecord;
import io.pulssi.event.SourceWatermark;
import io.pulssi.intake.Watermark;
import io.pulssi.intake.WatermarkTracker;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import io.pulssi.state.ProcessorWithStores;
import io.pulssi.state.StateStores;
import io.pulssi.state.StoreMemory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Merges summaries of all tasks into slices, and closes each slice once every source has told that
 * nothing of it is missing.
 */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class CloseProcessor implements Processor<String, SliceRecord, String, ClosedSlice> {
  static final String SUMMARIES = "slice-open";
  static final String PROGRESS = "slice-progress";
  static final String WATERMARKS = "slice-watermarks";

  /** How often it is looked whether a journey has left the maps. */
  private static final Duration TICK = Duration.ofSeconds(10);

  private final WatermarkRouting audience;
  private final SliceTally tally;

  /** A day's outage is worked off in bites that fit a transaction. */
  private final CloseBudget allowance = new CloseBudget();

  private final Map<String, OpenJourney> journeys = new HashMap<>();
  private ProcessorContext<String, ClosedSlice> context;
  private KeyValueStore<String, Watermark> marks;

  private CloseProcessor(WatermarkRouting audience, SliceTally tally) {
    this.audience = audience;
    this.tally = tally;
  }

  static ProcessorWithStores<String, SliceRecord, String, ClosedSlice> supplier(
      WatermarkRouting audience, SliceTally tally, StateStores stores) {
    return new ProcessorWithStores<>(
        () -> new CloseProcessor(audience, tally),
        Set.of(
            stores.keyValue(SUMMARIES, StepSummary.LAYOUT),
            stores.keyValue(PROGRESS, OpenSlices.Progress.LAYOUT),
            stores.keyValue(WATERMARKS, Watermark.LAYOUT)));
  }

  @Override
  public void init(ProcessorContext<String, ClosedSlice> context) {
    this.context = context;
    journeys.clear();
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
    context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::endWhatLeft);
  }

  private void restore(String key, StepSummary summary) {
    String[] parts = key.split("/", 3);
    journey(parts[0]).slices.restore(Long.parseLong(parts[1]), parts[2], summary);
  }

  /** What is said of a journey that is not in the maps is passed over. */
  @Override
  public void process(Record<String, SliceRecord> record) {
    if (audience.find(record.key()) != null) {
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
      audience.during(() -> close(journey, record.timestamp()));
    }
  }

  /** An owner's word is heard, however late. */
  private void countLate(StepSummary summary) {
    summary
        .eventsBySource()
        .forEach(
            (source, events) -> {
              if (source != Source.VERDICT) {
                tally.late(source, events);
              }
            });
  }

  private void keep(OpenJourney journey, Watermark received) {
    Watermark mark = journey.watermarks.accept(received);
    String source = journey.id + '/' + mark.source() + '/';
    if (mark.partitions() > 0) {
      marks.put(source + mark.partition(), mark);
      return;
    }
    List<String> gone = new ArrayList<>();
    try (var kept = marks.all()) {
      kept.forEachRemaining(entry -> gone.add(entry.key));
    }
    gone.stream().filter(key -> isOf(source, key)).forEach(marks::delete);
  }

  /**
   * Whether a key is one of a source's partitions, and not of a source whose label begins alike.
   */
  private static boolean isOf(String source, String key) {
    return key.startsWith(source) && key.indexOf('/', source.length()) < 0;
  }

  private void close(OpenJourney journey, long timestamp) {
    JourneyMap map = audience.find(journey.id);
    if (map == null) {
      return;
    }
    long frontier = journey.watermarks.frontier(audience.sourcesOf(journey.id));
    while (allowance.isLeft(context.currentSystemTimeMs())) {
      ClosedSlice closed = journey.slices.closeNext(frontier);
      if (closed == null) {
        return;
      }
      allowance.use(Math.max(1, map.steps().size()));
      countUnplaced(closed, map);
      context.forward(new Record<>(journey.id, closed, timestamp));
    }
  }

  /** Events whose step left the map before their slice closed come too late to count. */
  private void countUnplaced(ClosedSlice slice, JourneyMap map) {
    slice
        .steps()
        .forEach(
            (step, summary) -> {
              if (!map.steps().containsKey(step)) {
                summary.eventsBySource().forEach(tally::late);
              }
            });
  }

  /**
   * Closes one last slice, without data, of each journey that is not in the maps any more, and
   * forgets it. The clock only says when to look.
   */
  private void endWhatLeft(long now) {
    KeyValueStore<String, OpenSlices.Progress> progress = context.getStateStore(PROGRESS);
    List<String> left = new ArrayList<>(journeys.keySet());
    left.removeIf(id -> audience.find(id) != null);
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
    List<String> gone = new ArrayList<>();
    try (var kept = store.all()) {
      kept.forEachRemaining(entry -> gone.add(entry.key));
    }
    gone.stream().filter(key -> journeyOf(key).equals(journey)).forEach(store::delete);
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

  /** One journey in the works. */
  private record OpenJourney(String id, WatermarkTracker watermarks, OpenSlices slices) {}
}
