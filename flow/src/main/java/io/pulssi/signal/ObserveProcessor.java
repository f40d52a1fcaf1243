package io.pulssi.signal;

import io.pulssi.intake.AcceptedEvent;
import io.pulssi.intake.IntakeOutput;
import io.pulssi.intake.Watermark;
import io.pulssi.journey.JourneyStep;
import io.pulssi.state.ProcessorWithStores;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Sends on what each event adds by itself, and the watermarks after it. */
final class ObserveProcessor
    extends ContextualProcessor<byte[], IntakeOutput, String, SignalOutput> {
  private final StatelessSignals signals;

  private ObserveProcessor(StatelessSignals signals) {
    this.signals = signals;
  }

  static ProcessorWithStores<byte[], IntakeOutput, String, SignalOutput> supplier(
      WaitLimits limits) {
    return new ProcessorWithStores<>(
        () -> new ObserveProcessor(new StatelessSignals(limits)), Set.of());
  }

  @Override
  public void process(Record<byte[], IntakeOutput> record) {
    if (record.value() instanceof AcceptedEvent event) {
      for (JourneyStep step : event.steps()) {
        send(new SignalOutput.Data(signals.of(event, step)), record.timestamp());
      }
    } else if (record.value() instanceof Watermark mark) {
      send(new SignalOutput.Mark(mark), record.timestamp());
    }
  }

  private void send(SignalOutput item, long timestamp) {
    context().forward(new Record<>("", item, timestamp));
  }
}
