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
import io.pulssi.warning.DecidedSlice;
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
            (journey, slice) -> statuses(journey, slice.decided()),
            Named.as("emit-" + topic.thing()))
        .to(topic.name(), produced(topic));
  }

  private static List<KeyValue<String, @Nullable StepStatus>> statuses(
      String journey, DecidedSlice slice) {
    List<KeyValue<String, @Nullable StepStatus>> statuses = new ArrayList<>();
    slice.left().forEach(step -> statuses.add(KeyValue.pair(journey + "/" + step, null)));
    slice.changed().forEach(status -> statuses.add(KeyValue.pair(key(status), status)));
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
