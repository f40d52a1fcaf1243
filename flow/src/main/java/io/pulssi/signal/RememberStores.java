package io.pulssi.signal;

import io.pulssi.intake.Watermark;
import io.pulssi.state.ReadPosition;
import io.pulssi.state.StateStores;
import io.pulssi.state.StoreSweep;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The stores of one {@link RememberProcessor}; their names begin with the prefix. */
record RememberStores(String prefix) {

  Set<StoreBuilder<?>> builders(StateStores kind) {
    return Set.of(
        kind.keyValue(prefix + "-tickets", TicketHistory.LAYOUT),
        kind.keyValue(prefix + "-customers", RepeatContacts.LAYOUT),
        kind.keyValue(prefix + "-long-waits", LongWait.LAYOUT),
        kind.keyValue(prefix + "-watermarks", Watermark.LAYOUT),
        kind.keyValue(prefix + "-positions", ReadPosition.State.LAYOUT));
  }

  /** Deletes overdue values of these stores. */
  WeeklyCleanup cleanup(ProcessorContext<?, ?> context) {
    return new WeeklyCleanup(
        List.of(
            new StoreSweep<>(tickets(context), TicketHistory::isForgotten),
            new StoreSweep<>(customers(context), RepeatContacts::isForgotten),
            new StoreSweep<>(longWaits(context), LongWait::isForgotten)));
  }

  KeyValueStore<String, TicketHistory> tickets(ProcessorContext<?, ?> context) {
    return context.getStateStore(prefix + "-tickets");
  }

  KeyValueStore<String, RepeatContacts> customers(ProcessorContext<?, ?> context) {
    return context.getStateStore(prefix + "-customers");
  }

  KeyValueStore<String, LongWait> longWaits(ProcessorContext<?, ?> context) {
    return context.getStateStore(prefix + "-long-waits");
  }

  KeyValueStore<String, Watermark> watermarks(ProcessorContext<?, ?> context) {
    return context.getStateStore(prefix + "-watermarks");
  }

  KeyValueStore<String, ReadPosition.State> positions(ProcessorContext<?, ?> context) {
    return context.getStateStore(prefix + "-positions");
  }
}
