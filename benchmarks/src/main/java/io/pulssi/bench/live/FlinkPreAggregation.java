package io.pulssi.bench.live;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds up the events of a step and minute that one subtask reads. What it holds it sends before
 * each checkpoint, and of finished minutes before their watermark; so it needs no state.
 */
final class FlinkPreAggregation extends AbstractStreamOperator<Tuple2<String, byte[]>>
    implements OneInputStreamOperator<StepReading, Tuple2<String, byte[]>> {
  private static final long serialVersionUID = 1;
  private static final long MINUTE_MILLIS = 60_000;

  @SuppressWarnings("NullAway.Init") // Flink calls open first
  private transient TreeMap<Long, Map<String, StepTotals>> minutes;

  @Override
  public void open() throws Exception {
    super.open();
    minutes = new TreeMap<>();
  }

  @Override
  public void processElement(StreamRecord<StepReading> element) {
    long minute = Math.floorDiv(element.getTimestamp(), MINUTE_MILLIS) * MINUTE_MILLIS;
    StepReading reading = element.getValue();
    minutes
        .computeIfAbsent(minute, first -> new HashMap<>())
        .computeIfAbsent(reading.step(), first -> new StepTotals())
        .add(reading);
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    send(minutes.headMap(mark.getTimestamp() - MINUTE_MILLIS, true));
    super.processWatermark(mark);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
    send(minutes);
  }

  @Override
  public void finish() {
    send(minutes);
  }

  private void send(Map<Long, Map<String, StepTotals>> sums) {
    sums.forEach(
        (minute, steps) ->
            steps.forEach(
                (step, totals) ->
                    output.collect(new StreamRecord<>(Tuple2.of(step, totals.toBytes()), minute))));
    sums.clear();
  }
}
