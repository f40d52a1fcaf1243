package io.pulssi.emit;

import io.pulssi.codec.OutputFormat;
import io.pulssi.codec.RecordSerde;
import io.pulssi.event.Outcome;
import io.pulssi.event.Signal;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.outcome.ScoredSlice;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** Scored slices out to the signal, warning, step-status and outcome topics. */
public final class EmitStage {
  private final OutputFormat format;
  private final SliceListener listener;

  /** A stage that writes in this format and tells the listener of every slice. */
  public EmitStage(OutputFormat format, SliceListener listener) {
    this.format = format;
    this.listener = listener;
  }

  /** Adds the stage to the flow: its end. */
  public void emit(KStream<String, ScoredSlice> scored) {
    KStream<String, ScoredSlice> heard =
        scored.process(() -> new ListenProcessor(listener), Named.as("emit-listener"));
    send(heard, slice -> Signals.of(slice.decided()), EmitStage::key, Topics.SIGNAL);
    send(heard, slice -> slice.decided().warnings(), Warning::getWarningId, Topics.WARNING);
    send(heard, slice -> slice.decided().changed(), EmitStage::key, Topics.STEP_STATUS);
    send(heard, ScoredSlice::outcomes, Outcome::getWarningId, Topics.OUTCOME);
  }

  private <V extends SpecificRecord> void send(
      KStream<String, ScoredSlice> slices,
      Function<ScoredSlice, List<V>> records,
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
