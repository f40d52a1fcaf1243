package io.pulssi.signal;

import io.pulssi.event.Fact;
import io.pulssi.event.SourceWatermark;
import io.pulssi.intake.Arrived;
import io.pulssi.intake.Taken;
import io.pulssi.intake.Watermark;
import io.pulssi.state.StoredProcessor;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Picks the facts that need memory out of events, keyed by what they are remembered by; and passes
 * on the watermarks of the sources that have such facts.
 */
final class FactsProcessor extends ContextualProcessor<byte[], Taken, String, Fact> {
  private final Facts facts;
  private final Set<String> sources;
  private final BiPredicate<Arrived, InputKey> wanted;

  private FactsProcessor(Facts facts, Set<String> sources, BiPredicate<Arrived, InputKey> wanted) {
    this.facts = facts;
    this.sources = sources;
    this.wanted = wanted;
  }

  static StoredProcessor<byte[], Taken, String, Fact> supplier(
      double longWaitSeconds, Set<String> sources, BiPredicate<Arrived, InputKey> wanted) {
    return new StoredProcessor<>(
        () -> new FactsProcessor(new Facts(longWaitSeconds), sources, wanted), Set.of());
  }

  @Override
  public void process(Record<byte[], Taken> record) {
    if (record.value() instanceof Arrived arrived) {
      for (Facts.Keyed fact : facts.of(arrived)) {
        if (wanted.test(arrived, fact.by())) {
          context().forward(new Record<>(fact.key(), fact.fact(), record.timestamp()));
        }
      }
    } else if (record.value() instanceof Watermark mark && sources.contains(mark.source())) {
      context().forward(new Record<>("", wire(mark), record.timestamp()));
    }
  }

  private static Fact wire(Watermark mark) {
    return new Fact(
        new SourceWatermark(
            mark.source(), mark.partition(), mark.partitions(), mark.time(), mark.idle()));
  }
}
