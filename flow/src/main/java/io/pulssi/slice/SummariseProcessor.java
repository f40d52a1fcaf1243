package io.pulssi.slice;

import io.pulssi.event.SliceRecord;
import io.pulssi.intake.Watermark;
import io.pulssi.journey.JourneyMap;
import io.pulssi.signal.Observation;
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
 * Gathers observations; when a watermark comes, sends the summaries of all minutes before it, and
 * the watermark behind them. Once a source is idle, time goes on without it, so then all that is
 * gathered is sent.
 */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class SummariseProcessor
    implements Processor<String, SignalOutput<Observation>, String, SliceRecord> {
  private final String storeName;
  private final WatermarkRouting audience;
  private ProcessorContext<String, SliceRecord> context;
  private PendingSummaries pending;
  private Map<String, Watermark> last;

  private SummariseProcessor(String storeName, WatermarkRouting audience) {
    this.storeName = storeName;
    this.audience = audience;
  }

  static ProcessorWithStores<String, SignalOutput<Observation>, String, SliceRecord> supplier(
      String storeName, WatermarkRouting audience, StateStores stores) {
    return new ProcessorWithStores<>(
        () -> new SummariseProcessor(storeName, audience),
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
  public void process(Record<String, SignalOutput<Observation>> record) {
    if (record.value() instanceof SignalOutput.Data<Observation> data) {
      pending.add(data.value());
      if (pending.isFull()) {
        send(pending.drain(), record.timestamp());
      }
    } else if (record.value() instanceof SignalOutput.Mark<Observation> mark) {
      send(before(mark.watermark()), record.timestamp());
      tell(mark.watermark(), record.timestamp());
    }
  }

  private List<Map.Entry<StepMinute, StepSummary>> before(Watermark mark) {
    boolean repeated = mark.equals(last.put(mark.key(), mark));
    return mark.idle() && !repeated ? pending.drain() : pending.drainUpTo(mark.time());
  }

  /** What was gathered for a journey that is not watched any more ends here. */
  private void send(List<Map.Entry<StepMinute, StepSummary>> summaries, long timestamp) {
    for (Map.Entry<StepMinute, StepSummary> entry : summaries) {
      String journey = entry.getKey().place().journey();
      JourneyMap map = audience.find(journey);
      if (map != null) {
        SliceRecord sent = SliceCodec.summary(entry.getKey(), entry.getValue(), map.version());
        context.forward(new Record<>(journey, sent, timestamp));
      }
    }
  }

  private void tell(Watermark mark, long timestamp) {
    for (String journey : audience.journeysOf(mark.source())) {
      context.forward(new Record<>(journey, SliceCodec.watermark(mark), timestamp));
    }
  }
}
