package io.pulssi.signal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pulssi.event.Fact;
import io.pulssi.intake.AcceptedEvent;
import io.pulssi.intake.IntakeOutput;
import io.pulssi.intake.Watermark;
import io.pulssi.journey.Source;
import io.pulssi.state.ProcessorWithStores;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Sends on the facts of a source whose topic has another number of partitions than when its state
 * was laid out. The key of each is the number of the partition where the state is: the one that
 * Kafka's own partitioner chose for the record's key at that time. The record's key itself does not
 * leave the task, since it may be a customer's.
 *
 * <p>A record that is in no partition that this partitioner would choose, now or then, comes from a
 * producer that has another one. Its earlier state cannot be found; it is counted.
 */
final class MovedFactProcessor extends ContextualProcessor<byte[], IntakeOutput, String, Fact> {
  private final FactExtractor extractor;
  private final Moved moved;
  private final BiPredicate<AcceptedEvent, InputKey> wanted;

  /**
   * A source whose keys have moved.
   *
   * @param keys number of partitions when its state was laid out
   * @param now number of partitions now
   * @param unfollowed is run for each event whose earlier state cannot be found
   */
  record Moved(Source source, int keys, int now, Runnable unfollowed) {}

  private MovedFactProcessor(
      FactExtractor extractor, Moved moved, BiPredicate<AcceptedEvent, InputKey> wanted) {
    this.extractor = extractor;
    this.moved = moved;
    this.wanted = wanted;
  }

  static ProcessorWithStores<byte[], IntakeOutput, String, Fact> supplier(
      double longWaitSeconds, Moved moved, BiPredicate<AcceptedEvent, InputKey> wanted) {
    return new ProcessorWithStores<>(
        () -> new MovedFactProcessor(new FactExtractor(longWaitSeconds), moved, wanted), Set.of());
  }

  @Override
  public void process(Record<byte[], IntakeOutput> record) {
    if (record.value() instanceof AcceptedEvent event && event.source() == moved.source()) {
      send(record, event);
    } else if (record.value() instanceof Watermark mark
        && mark.source().equals(moved.source().label())) {
      context().forward(new Record<>("", FactProcessor.wire(mark), record.timestamp()));
    }
  }

  private void send(Record<byte[], IntakeOutput> record, AcceptedEvent event) {
    boolean followed = true;
    for (FactExtractor.KeyedFact fact : extractor.of(event)) {
      if (wanted.test(event, fact.by())) {
        byte[] key = record.key() == null ? fact.key().getBytes(UTF_8) : record.key();
        followed &= isFollowed(key);
        String partition = Integer.toString(partition(key, moved.keys()));
        context().forward(new Record<>(partition, fact.fact(), record.timestamp()));
      }
    }
    if (!followed) {
      moved.unfollowed().run();
    }
  }

  /** What was sent before the change is in the partition of that time. */
  private boolean isFollowed(byte[] key) {
    int found = context().recordMetadata().map(RecordMetadata::partition).orElse(0);
    return found == partition(key, moved.now()) || found == partition(key, moved.keys());
  }

  /** As Kafka's own partitioner does. */
  private static int partition(byte[] key, int partitions) {
    return Utils.toPositive(Utils.murmur2(key)) % partitions;
  }
}
