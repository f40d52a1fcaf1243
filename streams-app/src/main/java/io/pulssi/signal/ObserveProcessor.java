package io.pulssi.signal;

import io.pulssi.intake.Arrived;
import io.pulssi.intake.Taken;
import io.pulssi.intake.Watermark;
import io.pulssi.journey.Place;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Sends on what each event tells by itself, and the watermarks behind it. */
final class ObserveProcessor extends ContextualProcessor<String, Taken, String, Timed<Observation>> {
  private final DirectSignals signals;

  ObserveProcessor(DirectSignals signals) {
    this.signals = signals;
  }

  @Override
  public void process(Record<String, Taken> record) {
    if (record.value() instanceof Arrived arrived) {
      for (Place place : arrived.places()) {
        context().forward(record.withValue(new Timed.Data<>(signals.of(arrived, place))));
      }
    } else if (record.value() instanceof Watermark mark) {
      context().forward(record.withValue(new Timed.Mark<>(mark)));
    }
  }
}
