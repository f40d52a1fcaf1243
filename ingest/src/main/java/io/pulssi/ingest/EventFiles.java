package io.pulssi.ingest;

import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * Event files of a folder, {@code queue-wait.jsonl} and so on. They are written beside, as {@code
 * .part}, and take their names at the end.
 */
public final class EventFiles implements Import.EventSink, AutoCloseable {
  private final Path folder;
  private final Map<String, OutputStream> parts = new TreeMap<>();
  private boolean whole;

  /** Creates the folder if it is absent. */
  public EventFiles(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Event files that a folder has already. */
  public static List<Path> existing(Path folder) {
    return Topics.inputs().stream()
        .flatMap(topic -> Stream.of(topic.thing() + ".jsonl", topic.thing() + ".jsonl.gz"))
        .map(folder::resolve)
        .filter(Files::exists)
        .toList();
  }

  @Override
  public void event(Topic<? extends SpecificRecord> topic, byte[] json) {
    try {
      OutputStream part = parts.get(topic.thing());
      if (part == null) {
        part = new BufferedOutputStream(Files.newOutputStream(part(topic.thing())));
        parts.put(topic.thing(), part);
      }
      part.write(json);
      part.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All events are written: they take the place of the files, or follow what is in them. */
  public void finish(boolean add) throws IOException {
    for (Map.Entry<String, OutputStream> part : parts.entrySet()) {
      part.getValue().close();
      Path file = folder.resolve(part.getKey() + ".jsonl");
      if (add && Files.exists(file)) {
        try (OutputStream end = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
          Files.copy(part(part.getKey()), end);
        }
        Files.delete(part(part.getKey()));
      } else {
        Files.move(part(part.getKey()), file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    whole = true;
  }

  /** Leaves nothing half-written. */
  @Override
  public void close() throws IOException {
    for (Map.Entry<String, OutputStream> part : parts.entrySet()) {
      part.getValue().close();
      if (!whole) {
        Files.deleteIfExists(part(part.getKey()));
      }
    }
  }

  private Path part(String kind) {
    return folder.resolve(kind + ".jsonl.part");
  }
}
