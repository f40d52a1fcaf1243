package io.pulssi.replay;

import io.pulssi.codec.EventReader;
import io.pulssi.codec.ReadResult;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * A folder of recorded events: {@code queue-wait.jsonl}, {@code ticket.jsonl.gz} and so on, one
 * JSON event a line, any file absent, lines in any order.
 */
public final class RecordedEvents {
  private RecordedEvents() {}

  /**
   * All events of a folder, in order of time.
   *
   * @throws NoSuchFileException if there is none, naming what was expected
   * @throws IOException if a file cannot be read
   */
  static List<RecordedEvent> read(Path folder) throws IOException {
    return readFolder(folder).events();
  }

  /**
   * The same, with the files whose form was not recognised as events.
   *
   * @throws NoSuchFileException if there is no file of events, naming what was expected
   * @throws IOException if a file cannot be read
   */
  static RecordedFolder readFolder(Path folder) throws IOException {
    List<RecordedEvent> events = new ArrayList<>();
    List<InputProblem> problems = new ArrayList<>();
    boolean any = false;
    for (int order = 0; order < Topics.inputs().size(); order++) {
      Topic<? extends SpecificRecord> topic = Topics.inputs().get(order);
      Optional<Path> file = file(folder, topic);
      if (file.isPresent()) {
        any = true;
        read(file.get(), topic, order, events).ifPresent(problems::add);
      }
    }
    if (!any) {
      throw new NoRecordedEventsException(folder);
    }
    events.sort(null);
    return new RecordedFolder(LoneEvents.last(events), problems);
  }

  /**
   * What a folder holds.
   *
   * @param events in order of time; after them those that {@linkplain LoneEvents stand alone}
   * @param problems files that hold something else
   */
  record RecordedFolder(List<RecordedEvent> events, List<InputProblem> problems) {}

  private static Optional<Path> file(Path folder, Topic<?> topic) throws IOException {
    Path plain = folder.resolve(topic.thing() + ".jsonl");
    Path packed = folder.resolve(topic.thing() + ".jsonl.gz");
    if (Files.exists(plain) && Files.exists(packed)) {
      throw new IOException(
          "both %s and %s exist (expected: one of them)".formatted(plain, packed));
    }
    return List.of(plain, packed).stream().filter(Files::exists).findFirst();
  }

  /** Lines are split off one after the other, and read by all cores. */
  private static <T extends SpecificRecord> Optional<InputProblem> read(
      Path file, Topic<T> topic, int order, List<RecordedEvent> events) throws IOException {
    ThreadLocal<EventReader<T>> readers =
        ThreadLocal.withInitial(() -> new EventReader<>(topic.type()));
    String name = String.valueOf(file.getFileName());
    try (var lines = new BoundedLines(open(file))) {
      List<NumberedLine> batch = new ArrayList<>();
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if (!BoundedLines.isBlank(line)) {
          batch.add(new NumberedLine(line, lines.number()));
        }
      }
      String problem = FileForm.problem(batch.stream().limit(2).map(NumberedLine::bytes).toList());
      if (problem != null) {
        return Optional.of(new InputProblem(topic, name, problem));
      }
      batch.parallelStream()
          .map(line -> event(line, topic, order, name, readers.get()))
          .forEachOrdered(events::add);
      return Optional.empty();
    } catch (IOException e) {
      throw new IOException("%s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
  }

  private static <T extends SpecificRecord> RecordedEvent event(
      NumberedLine line, Topic<T> topic, int order, String file, EventReader<T> reader) {
    if (reader.read(line.bytes()) instanceof ReadResult.Read<T> read) {
      T value = read.value();
      Schema schema = value.getSchema();
      return new RecordedEvent(
          topic,
          order,
          (long) value.get(schema.getField("occurredAt").pos()),
          (String) value.get(schema.getField("eventId").pos()),
          (String) value.get(2),
          line.bytes(),
          file,
          line.number());
    }
    return new RecordedEvent(
        topic, order, Long.MIN_VALUE, "", "", line.bytes(), file, line.number());
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record NumberedLine(byte[] bytes, long number) {}
}
