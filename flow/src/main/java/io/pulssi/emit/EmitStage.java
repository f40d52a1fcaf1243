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
import io.pulssi.warning.StepDecisions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.jspecify.annotations.Nullable;

/**
 * Scored slices out to the signal, warning, step-status and outcome topics.
 *
 * @param format what records are written in
 * @param listener is told of every slice
 */
public record EmitStage(OutputFormat format, SliceListener listener) {

  /** Adds the stage to the flow: its end. */
  public void emit(KStream<String, ScoredSlice> scored) {
    KStream<String, ScoredSlice> heard =
        scored.process(ListenerProcessor.supplier(listener), Named.as("emit-listener"));
    send(heard, SignalRecords::of, EmitStage::key, Topics.SIGNAL);
    send(heard, slice -> slice.decisions().warnings(), Warning::getWarningId, Topics.WARNING);
    sendStatuses(heard);
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
        .to(topic.name(), produced(topic));
  }

  /** Statuses that are news, and a tombstone for each step that has left. */
  private void sendStatuses(KStream<String, ScoredSlice> slices) {
    Topic<StepStatus> topic = Topics.STEP_STATUS;
    slices
        .flatMap(
            (journey, slice) -> statuses(journey, slice.decisions()),
            Named.as("emit-" + topic.thing()))
        .to(topic.name(), produced(topic));
  }

  private static List<KeyValue<String, @Nullable StepStatus>> statuses(
      String journey, StepDecisions decisions) {
    List<KeyValue<String, @Nullable StepStatus>> statuses = new ArrayList<>();
    decisions.left().forEach(step -> statuses.add(KeyValue.pair(journey + "/" + step, null)));
    decisions.changed().forEach(status -> statuses.add(KeyValue.pair(key(status), status)));
    return statuses;
  }

  private <V extends SpecificRecord> Produced<String, V> produced(Topic<V> topic) {
    return Produced.<String, V>as("emit-" + topic.thing() + "-topic")
        .withKeySerde(Serdes.String())
        .withValueSerde(new RecordSerde<>(topic.type(), format));
  }

  private static String key(Signal signal) {
    return signal.getJourney() + "/" + signal.getStep() + "/" + signal.getSignal();
  }

  private static String key(StepStatus status) {
    return status.getJourney() + "/" + status.getStep();
  }
}
