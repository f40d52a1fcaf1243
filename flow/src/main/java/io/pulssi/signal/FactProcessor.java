package io.pulssi.signal;

import io.pulssi.event.Fact;
import io.pulssi.event.SourceWatermark;
import io.pulssi.intake.AcceptedEvent;
import io.pulssi.intake.IntakeOutput;
import io.pulssi.intake.Watermark;
import io.pulssi.state.ProcessorWithStores;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sends on the facts that need state, each by the key of its state, and the watermarks of the
 * sources that have such facts.
 */
final class FactProcessor extends ContextualProcessor<byte[], IntakeOutput, String, Fact> {
  private final FactExtractor extractor;
  private final Set<String> sources;
  private final BiPredicate<AcceptedEvent, InputKey> wanted;

  private FactProcessor(
      FactExtractor extractor, Set<String> sources, BiPredicate<AcceptedEvent, InputKey> wanted) {
    this.extractor = extractor;
    this.sources = sources;
    this.wanted = wanted;
  }

  static ProcessorWithStores<byte[], IntakeOutput, String, Fact> supplier(
      double longWaitSeconds, Set<String> sources, BiPredicate<AcceptedEvent, InputKey> wanted) {
    return new ProcessorWithStores<>(
        () -> new FactProcessor(new FactExtractor(longWaitSeconds), sources, wanted), Set.of());
  }

  @Override
  public void process(Record<byte[], IntakeOutput> record) {
    if (record.value() instanceof AcceptedEvent event) {
      for (FactExtractor.KeyedFact fact : extractor.of(event)) {
        if (wanted.test(event, fact.by())) {
          context().forward(new Record<>(fact.key(), fact.fact(), record.timestamp()));
        }
      }
    } else if (record.value() instanceof Watermark mark && sources.contains(mark.source())) {
      context().forward(new Record<>("", wire(mark), record.timestamp()));
    }
  }

  static Fact wire(Watermark mark) {
    return new Fact(
        new SourceWatermark(
            mark.source(),
            mark.partition(),
            mark.partitions(),
            mark.time(),
            mark.idle(),
            mark.topicId()));
  }
}
