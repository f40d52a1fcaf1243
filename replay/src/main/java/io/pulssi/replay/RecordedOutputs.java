package io.pulssi.replay;

import io.pulssi.replay.direct.RecordSink;
import io.pulssi.replay.direct.SentRecords;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes what the output topics would have carried, a line a record, and counts what passes between
 * the two stages.
 */
final class RecordedOutputs implements SentRecords, Closeable {
  private final Map<String, OutputFile> files;
  private final OutputFile deadLetters;
  private final RefusedRecords refused;
  private long sliceRecords;

  /**
   * @param recorded what is played
   */
  RecordedOutputs(Path folder, RecordedEvents.RecordedFolder recorded) throws IOException {
    Files.createDirectories(folder);
    deadLetters = new OutputFile(folder.resolve("dead-letters.jsonl"));
    refused = new RefusedRecords(deadLetters, recorded.events(), recorded.problems());
    files =
        Map.of(
            Topics.WARNING.name(), new OutputFile(folder.resolve("warnings.jsonl")),
            Topics.OUTCOME.name(), new OutputFile(folder.resolve("outcomes.jsonl")),
            Topics.SIGNAL.name(), new OutputFile(folder.resolve("signals.jsonl")));
  }

  @Override
  public <K, V> RecordSink<K, V> to(String topic, Serializer<K> keys, Serializer<V> values) {
    if (topic.equals(Topics.DEAD_LETTER.name())) {
      return refused.sink();
    }
    OutputFile file = files.get(topic);
    if (file != null) {
      return record -> file.add(() -> values.serialize(topic, record.value()));
    }
    return isSlice(topic) ? record -> sliceRecords++ : record -> {};
  }

  private static boolean isSlice(String topic) {
    Topic<?> slice = Topics.SLICE;
    return topic.equals(slice.name());
  }

  /** Summaries and watermarks sent between the two stages. */
  long sliceRecords() {
    return sliceRecords;
  }

  /** Why records were refused. */
  RefusalCounts refusals() {
    return refused.counts();
  }

  @Override
  public void close() throws IOException {
    deadLetters.close();
    for (OutputFile file : files.values()) {
      file.close();
    }
  }
}
