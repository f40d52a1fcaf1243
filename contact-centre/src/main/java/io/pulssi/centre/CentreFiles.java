package io.pulssi.centre;

import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.zip.GZIPOutputStream;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes a centre to files: a packed file for each source, with its lines in order of arrival, then
 * {@code journey.yml} and {@code truth.json}.
 */
final class CentreFiles implements Closeable {
  private static final List<Topic<? extends SpecificRecord>> SOURCES =
      List.of(Topics.QUEUE_WAIT, Topics.CHAT_WAIT, Topics.TICKET, Topics.SURVEY, Topics.COMPLAINT);

  private record Late(CentreEvent event, long order) {}

  private final Path folder;
  private final EventJson json = new EventJson();
  private final Map<String, OutputStream> files = new LinkedHashMap<>();
  private final PriorityQueue<Late> late =
      new PriorityQueue<>(
          Comparator.<Late>comparingLong(one -> one.event().arrivesAt())
              .thenComparingLong(Late::order));
  private long order;

  /** Makes the folder if it is absent, and replaces files in it. */
  CentreFiles(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    for (Topic<?> source : SOURCES) {
      Path file = folder.resolve(source.thing() + ".jsonl.gz");
      files.put(source.name(), packed(file));
    }
  }

  /** The header that Java writes has no time and no name, so the same lines give the same bytes. */
  private static OutputStream packed(Path file) throws IOException {
    return new BufferedOutputStream(
        new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), 1 << 16);
  }

  void write(CentreEvent event) throws IOException {
    writeArrived(event.occurredAt());
    if (event.arrivesAt() > event.occurredAt()) {
      late.add(new Late(event, order++));
    } else {
      line(event);
    }
  }

  private void writeArrived(long now) throws IOException {
    for (Late next = late.peek();
        next != null && next.event().arrivesAt() <= now;
        next = late.peek()) {
      late.poll();
      line(next.event());
    }
  }

  private void line(CentreEvent event) throws IOException {
    OutputStream file = files.get(event.topic().name());
    if (file == null) {
      throw new IllegalArgumentException(
          event.topic().name() + " (expected: one of " + files.keySet() + ")");
    }
    file.write(json.of(event));
    file.write('\n');
  }

  /** Writes the remaining events, the journey map and the truth. */
  void finish(String journey, CentreTruth truth) throws IOException {
    writeArrived(Long.MAX_VALUE);
    Files.writeString(folder.resolve("journey.yml"), journey, StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("truth.json"), TruthJson.of(truth), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    for (OutputStream file : files.values()) {
      file.close();
    }
  }
}
