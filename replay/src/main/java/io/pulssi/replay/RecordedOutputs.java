package io.pulssi.replay;

import io.pulssi.replay.direct.RecordSink;
import io.pulssi.replay.direct.SentRecords;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes what the output topics would have carried, a line a record, and counts what passes between
 * the two stages.
 */
final class RecordedOutputs implements SentRecords, Closeable {
  private final Map<String, OutputStream> files;
  private long sliceRecords;

  RecordedOutputs(Path folder) throws IOException {
    Files.createDirectories(folder);
    files =
        Map.of(
            Topics.WARNING.name(), file(folder, "warnings.jsonl"),
            Topics.OUTCOME.name(), file(folder, "outcomes.jsonl"),
            Topics.SIGNAL.name(), file(folder, "signals.jsonl"));
  }

  private static OutputStream file(Path folder, String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16);
  }

  @Override
  public <K, V> RecordSink<K, V> to(String topic, Serializer<K> keys, Serializer<V> values) {
    OutputStream file = files.get(topic);
    if (file != null) {
      return record -> write(values.serialize(topic, record.value()), file);
    }
    return isSlice(topic) ? record -> sliceRecords++ : record -> {};
  }

  private static void write(byte[] line, OutputStream file) {
    try {
      file.write(line);
      file.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSlice(String topic) {
    Topic<?> slice = Topics.SLICE;
    return topic.equals(slice.name());
  }

  /** Summaries and watermarks sent between the two stages. */
  long sliceRecords() {
    return sliceRecords;
  }

  @Override
  public void close() throws IOException {
    for (OutputStream file : files.values()) {
      file.close();
    }
  }
}
