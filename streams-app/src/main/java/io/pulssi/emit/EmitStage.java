package io.pulssi.emit;

import io.pulssi.codec.OutputFormat;
import io.pulssi.codec.RecordSerde;
import io.pulssi.event.Signal;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import io.pulssi.warning.DecidedSlice;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** Decided slices out to the signal, warning and step-status topics. */
public final class EmitStage {
  private final OutputFormat format;
  private final SliceListener listener;

  /** A stage that writes in this format and tells the listener of every slice. */
  public EmitStage(OutputFormat format, SliceListener listener) {
    this.format = format;
    this.listener = listener;
  }

  /** Adds the stage to the flow: its end. */
  public void emit(KStream<String, DecidedSlice> decided) {
    KStream<String, DecidedSlice> heard =
        decided.process(() -> new ListenProcessor(listener), Named.as("emit-listener"));
    send(heard, Signals::of, EmitStage::key, Topics.SIGNAL);
    send(heard, DecidedSlice::warnings, Warning::getWarningId, Topics.WARNING);
    send(heard, DecidedSlice::changed, EmitStage::key, Topics.STEP_STATUS);
  }

  private <V extends SpecificRecord> void send(
      KStream<String, DecidedSlice> slices,
      Function<DecidedSlice, List<V>> records,
      Function<V, String> key,
      Topic<V> topic) {
    slices
        .flatMap(
            (journey, slice) ->
                records.apply(slice).stream()
                    .map(value -> KeyValue.pair(key.apply(value), value))
                    .toList(),
            Named.as("emit-" + topic.thing()))
        .to(
            topic.name(),
            Produced.<String, V>as("emit-" + topic.thing() + "-topic")
                .withKeySerde(Serdes.String())
                .withValueSerde(new RecordSerde<>(topic.type(), format)));
  }

  private static String key(Signal signal) {
    return signal.getJourney() + "/" + signal.getStep() + "/" + signal.getSignal();
  }

  private static String key(StepStatus status) {
    return status.getJourney() + "/" + status.getStep();
  }
}
