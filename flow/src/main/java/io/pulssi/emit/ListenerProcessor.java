package io.pulssi.emit;

import io.pulssi.outcome.ScoredSlice;
import io.pulssi.state.ProcessorWithStores;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Passes slices to the listener, and tells it which journeys leave. */
final class ListenerProcessor
    extends ContextualProcessor<String, ScoredSlice, String, ScoredSlice> {
  private final SliceListener listener;
  private final Set<String> journeys = new HashSet<>();

  private ListenerProcessor(SliceListener listener) {
    this.listener = listener;
  }

  static ProcessorWithStores<String, ScoredSlice, String, ScoredSlice> supplier(
      SliceListener listener) {
    return new ProcessorWithStores<>(() -> new ListenerProcessor(listener), Set.of());
  }

  @Override
  public void process(Record<String, ScoredSlice> record) {
    if (record.value().decisions().states().isEmpty()) { // the journey's last slice
      journeys.remove(record.key());
      listener.released(record.key());
    } else {
      journeys.add(record.key());
      listener.scored(record.value());
    }
    context().forward(record);
  }

  @Override
  public void close() {
    journeys.forEach(listener::released);
    journeys.clear();
  }
}
