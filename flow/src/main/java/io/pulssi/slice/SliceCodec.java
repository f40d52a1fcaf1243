package io.pulssi.slice;

import io.pulssi.event.MinuteSummary;
import io.pulssi.event.SliceRecord;
import io.pulssi.event.SourceWatermark;
import io.pulssi.intake.Watermark;
import io.pulssi.signal.SignalMeasure;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns summaries and watermarks into records of the slice topic, and back. */
final class SliceCodec {
  private SliceCodec() {}

  static SliceRecord summary(StepMinute about, StepSummary summary, String mapVersion) {
    long[] counts = summary.counts();
    List<Long> wire = new ArrayList<>(counts.length);
    for (long count : counts) {
      wire.add(count);
    }
    MinuteSummary body = new MinuteSummary();
    body.setStep(about.journeyStep().step());
    body.setMinute(about.minute());
    body.setMapVersion(mapVersion);
    body.setCounts(wire);
    body.setPhoneWaits(buffer(SketchCodec.of(summary.phoneWaits())));
    body.setChatWaits(buffer(SketchCodec.of(summary.chatWaits())));
    body.setVerdicts(List.copyOf(summary.verdicts()));
    return new SliceRecord(body);
  }

  static StepSummary summary(MinuteSummary body) {
    long[] counts = new long[SignalMeasure.count()];
    for (int i = 0; i < Math.min(counts.length, body.getCounts().size()); i++) {
      counts[i] = body.getCounts().get(i);
    }
    StepSummary summary =
        new StepSummary(
            counts,
            SketchCodec.sketch(bytes(body.getPhoneWaits())),
            SketchCodec.sketch(bytes(body.getChatWaits())));
    body.getVerdicts().forEach(summary::add);
    return summary;
  }

  static SliceRecord watermark(Watermark mark) {
    return new SliceRecord(
        new SourceWatermark(
            mark.source(),
            mark.partition(),
            mark.partitions(),
            mark.time(),
            mark.idle(),
            mark.topicId()));
  }

  static Watermark watermark(SourceWatermark body) {
    return new Watermark(
        body.getSource(),
        body.getPartition(),
        body.getPartitions(),
        body.getTime(),
        body.getIdle(),
        body.getTopicId());
  }

  private static @Nullable ByteBuffer buffer(byte @Nullable [] bytes) {
    return bytes == null ? null : ByteBuffer.wrap(bytes);
  }

  private static byte @Nullable [] bytes(@Nullable ByteBuffer buffer) {
    if (buffer == null) {
      return null;
    }
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
