package io.pulssi.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pulssi.codec.EventReader;
import io.pulssi.codec.ReadResult;
import io.pulssi.ingest.mapping.MappedOutput;
import io.pulssi.ingest.mapping.RecordMapper;
import io.pulssi.ingest.mapping.SourceMapping;
import io.pulssi.ingest.reader.RecordReader;
import io.pulssi.ingest.reader.RecordSink;
import io.pulssi.ingest.reader.Refusal;
import io.pulssi.ingest.reader.SourceRecord;
import io.pulssi.topic.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/** Reads files of one source, makes events of them, and counts what became of each record. */
public final class Import {
  /** Takes the events, each as one line of JSON. */
  public interface EventSink {
    void event(Topic<? extends SpecificRecord> topic, byte[] json);
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SourceMapping mapping;
  private final EventSink events;
  private final ImportTally tally = new ImportTally();
  private final RecordReader reader;
  private final RecordMapper mapper;
  private final Map<String, List<String>> idsUsed = new HashMap<>();
  private final Map<String, EventReader<? extends SpecificRecord>> checks = new HashMap<>();

  public Import(SourceMapping mapping, EventSink events) {
    this.mapping = mapping;
    this.events = events;
    this.reader =
        RecordReader.of(mapping.format(), Objects.requireNonNullElse(mapping.reader(), ""));
    this.mapper = new RecordMapper(mapping, new Output());
  }

  /**
   * Reads files in this order and makes all their events.
   *
   * @throws IOException if a file cannot be read
   */
  public ImportTally read(List<Path> files) throws IOException {
    Input input = new Input();
    for (Path file : files) {
      reader.read(file, input);
    }
    reader.finish(input);
    mapper.finish();
    tally.doubled(mapping.changes().doubled());
    return tally;
  }

  private final class Input implements RecordSink {
    @Override
    public void record(SourceRecord record) {
      tally.read();
      mapper.accept(record);
    }

    @Override
    public void refused(Refusal refusal) {
      tally.read();
      tally.refused(refusal);
    }

    @Override
    public void ignored(String why) {
      tally.read();
      tally.ignored(why);
    }

    @Override
    public void noted(String why) {
      tally.ignored(why);
    }
  }

  private final class Output implements MappedOutput {
    @Override
    public void made(SourceRecord record, Topic<? extends SpecificRecord> topic, ObjectNode event) {
      String id = event.path("eventId").asText();
      List<String> used =
          idsUsed.computeIfAbsent(topic.thing() + " " + id, key -> new ArrayList<>(1));
      String content = event.toString();
      if (used.contains(content)) {
        tally.repeated();
        return;
      }
      if (!used.isEmpty() && !mapping.numbered()) {
        String given = '"' + id + "\", of another event too";
        tally.refused(
            new Refusal(record.file(), record.line(), "eventId", given, "one event an eventId"));
        return;
      }
      used.add(content);
      if (used.size() > 1) {
        event.put("eventId", id + "/" + used.size());
      }
      send(record, topic, event);
    }

    private void send(
        SourceRecord record, Topic<? extends SpecificRecord> topic, ObjectNode event) {
      byte[] json = bytes(event);
      EventReader<? extends SpecificRecord> check =
          checks.computeIfAbsent(topic.thing(), thing -> new EventReader<>(topic.type()));
      if (check.read(json) instanceof ReadResult.Unreadable<?> unreadable) {
        tally.refused(
            new Refusal(
                record.file(), record.line(), "", unreadable.detail(), "an event Pulssi reads"));
        return;
      }
      events.event(topic, json);
      tally.made(topic.thing());
    }

    @Override
    public void ignored(String why) {
      tally.ignored(why);
    }

    @Override
    public void refused(Refusal refusal) {
      tally.refused(refusal);
    }

    @Override
    public void repeated() {
      tally.repeated();
    }

    @Override
    public void replaced() {
      tally.replaced();
    }
  }

  private static byte[] bytes(ObjectNode event) {
    try {
      return JSON.writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
