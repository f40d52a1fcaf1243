package io.pulssi.slice;

import io.pulssi.event.SliceRecord;
import io.pulssi.intake.Watermark;
import io.pulssi.journey.JourneyMap;
import io.pulssi.signal.SignalOutput;
import io.pulssi.state.ProcessorWithStores;
import io.pulssi.state.StateStores;
import io.pulssi.state.StoreMemory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Summarises observations. When a watermark comes, it sends the summaries of all minutes before it,
 * and then the watermark. When a source becomes idle, it sends all summaries, since slices close
 * without waiting for that source.
 */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class SummariseProcessor implements Processor<String, SignalOutput, String, SliceRecord> {
  private final String storeName;
  private final WatermarkRouting routing;
  private ProcessorContext<String, SliceRecord> context;
  private PendingSummaries pending;
  private Map<String, Watermark> last;

  private SummariseProcessor(String storeName, WatermarkRouting routing) {
    this.storeName = storeName;
    this.routing = routing;
  }

  static ProcessorWithStores<String, SignalOutput, String, SliceRecord> supplier(
      String storeName, WatermarkRouting routing, StateStores stores) {
    return new ProcessorWithStores<>(
        () -> new SummariseProcessor(storeName, routing),
        Set.of(stores.keyValue(storeName, StepSummary.LAYOUT)));
  }

  @Override
  public void init(ProcessorContext<String, SliceRecord> context) {
    this.context = context;
    last = new HashMap<>();
    KeyValueStore<String, StepSummary> store = context.getStateStore(storeName);
    List<Map.Entry<String, StepSummary>> kept = new ArrayList<>();
    try (var entries = store.all()) {
      entries.forEachRemaining(entry -> kept.add(Map.entry(entry.key, entry.value)));
    }
    pending = new PendingSummaries(new StoreMemory<>(store), kept);
  }

  @Override
  public void process(Record<String, SignalOutput> record) {
    if (record.value() instanceof SignalOutput.Data data) {
      pending.add(data.observation());
      if (pending.isFull()) {
        send(pending.drain(), record.timestamp());
      }
    } else if (record.value() instanceof SignalOutput.Mark mark) {
      send(before(mark.watermark()), record.timestamp());
      sendWatermark(mark.watermark(), record.timestamp());
    }
  }

  private List<Map.Entry<StepMinute, StepSummary>> before(Watermark mark) {
    boolean repeated = mark.equals(last.put(mark.key(), mark));
    return mark.idle() && !repeated ? pending.drain() : pending.drainUpTo(mark.time());
  }

  /** Sends summaries; drops those of journeys that are no longer watched. */
  private void send(List<Map.Entry<StepMinute, StepSummary>> summaries, long timestamp) {
    for (Map.Entry<StepMinute, StepSummary> entry : summaries) {
      String journey = entry.getKey().journeyStep().journey();
      JourneyMap map = routing.find(journey);
      if (map != null) {
        SliceRecord sent = SliceCodec.summary(entry.getKey(), entry.getValue(), map.version());
        context.forward(new Record<>(journey, sent, timestamp));
      }
    }
  }

  private void sendWatermark(Watermark mark, long timestamp) {
    for (String journey : routing.journeysOf(mark.source())) {
      context.forward(new Record<>(journey, SliceCodec.watermark(mark), timestamp));
    }
  }
}
