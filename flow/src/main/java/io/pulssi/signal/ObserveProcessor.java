package io.pulssi.signal;

import io.pulssi.intake.Arrived;
import io.pulssi.intake.Taken;
import io.pulssi.intake.Watermark;
import io.pulssi.journey.Place;
import io.pulssi.state.StoredProcessor;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Sends on what each event tells by itself, and the watermarks behind it. */
final class ObserveProcessor
    extends ContextualProcessor<byte[], Taken, String, Timed<Observation>> {
  private final DirectSignals signals;

  private ObserveProcessor(DirectSignals signals) {
    this.signals = signals;
  }

  static StoredProcessor<byte[], Taken, String, Timed<Observation>> supplier(
      double longWaitSeconds) {
    return new StoredProcessor<>(
        () -> new ObserveProcessor(new DirectSignals(longWaitSeconds)), Set.of());
  }

  @Override
  public void process(Record<byte[], Taken> record) {
    if (record.value() instanceof Arrived arrived) {
      for (Place place : arrived.places()) {
        send(new Timed.Data<>(signals.of(arrived, place)), record.timestamp());
      }
    } else if (record.value() instanceof Watermark mark) {
      send(new Timed.Mark<>(mark), record.timestamp());
    }
  }

  private void send(Timed<Observation> item, long timestamp) {
    context().forward(new Record<>("", item, timestamp));
  }
}
