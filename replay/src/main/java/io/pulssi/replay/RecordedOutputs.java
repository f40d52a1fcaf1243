package io.pulssi.replay;

import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/**
 * Writes what the output topics would have carried, a line a record, and counts all that was sent
 * anywhere.
 */
final class RecordedOutputs implements Closeable {
  private final Map<String, OutputStream> files;
  private final ByteArrayDeserializer bytes = new ByteArrayDeserializer();
  private final Map<String, TestOutputTopic<byte[], byte[]>> topics = new HashMap<>();
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

  /** Takes everything the driver has produced since the last call, so that it does not pile up. */
  void drain(TopologyTestDriver driver) throws IOException {
    for (String topic : driver.producedTopicNames()) {
      TestOutputTopic<byte[], byte[]> produced =
          topics.computeIfAbsent(topic, name -> driver.createOutputTopic(name, bytes, bytes));
      OutputStream file = files.get(topic);
      while (!produced.isEmpty()) {
        byte[] value = produced.readValue();
        if (file != null) {
          file.write(value);
          file.write('\n');
        } else if (isSlice(topic)) {
          sliceRecords++;
        }
      }
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
