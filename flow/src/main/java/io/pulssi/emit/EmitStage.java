package io.pulssi.emit;

import io.pulssi.codec.OutputFormat;
import io.pulssi.codec.RecordSerde;
import io.pulssi.event.Outcome;
import io.pulssi.event.Signal;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.graph.FlowStream;
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
import org.jspecify.annotations.Nullable;

/**
 * Writes scored slices to the signal, warning, step-status and outcome topics.
 *
 * @param format encoding of the records: JSON or Avro
 * @param listener receives every slice
 */
public record EmitStage(OutputFormat format, SliceListener listener) {

  /** Ends the flow. */
  public void emit(FlowStream<String, ScoredSlice> scored) {
    FlowStream<String, ScoredSlice> emitted =
        scored.process(ListenerProcessor.supplier(listener), "emit-listener");
    send(emitted, SignalRecords::of, EmitStage::key, Topics.SIGNAL);
    send(emitted, slice -> slice.decisions().warnings(), Warning::getWarningId, Topics.WARNING);
    sendStatuses(emitted);
    send(emitted, ScoredSlice::outcomes, Outcome::getWarningId, Topics.OUTCOME);
  }

  private <V extends SpecificRecord> void send(
      FlowStream<String, ScoredSlice> slices,
      Function<ScoredSlice, List<V>> records,
      Function<V, String> key,
      Topic<V> topic) {
    send(
        slices.flatMap(
            (journey, slice) ->
                records.apply(slice).stream()
                    .map(value -> KeyValue.pair(key.apply(value), value))
                    .toList(),
            "emit-" + topic.thing()),
        topic);
  }

  /** Statuses that changed, and a tombstone for each step that left the map. */
  private void sendStatuses(FlowStream<String, ScoredSlice> slices) {
    Topic<StepStatus> topic = Topics.STEP_STATUS;
    send(
        slices.flatMap(
            (journey, slice) -> statuses(journey, slice.decisions()), "emit-" + topic.thing()),
        topic);
  }

  private static List<KeyValue<String, @Nullable StepStatus>> statuses(
      String journey, StepDecisions decisions) {
    List<KeyValue<String, @Nullable StepStatus>> statuses = new ArrayList<>();
    decisions.left().forEach(step -> statuses.add(KeyValue.pair(journey + "/" + step, null)));
    decisions.changed().forEach(status -> statuses.add(KeyValue.pair(key(status), status)));
    return statuses;
  }

  private <V extends SpecificRecord> void send(FlowStream<String, V> records, Topic<V> topic) {
    records.send(
        topic.name(),
        Serdes.String(),
        new RecordSerde<>(topic.type(), format),
        "emit-" + topic.thing() + "-topic");
  }

  private static String key(Signal signal) {
    return signal.getJourney() + "/" + signal.getStep() + "/" + signal.getSignal();
  }

  private static String key(StepStatus status) {
    return status.getJourney() + "/" + status.getStep();
  }
}
