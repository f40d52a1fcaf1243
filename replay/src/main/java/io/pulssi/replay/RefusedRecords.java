package io.pulssi.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.codec.DeadLetterReason;
import io.pulssi.replay.direct.RecordSink;
import io.pulssi.topic.DeadLetter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;

/**
 * Where each refused record stands: writes {@code dead-letters.jsonl}, a line a record with source,
 * reason, detail, file and line, and counts the details.
 */
final class RefusedRecords {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OutputFile file;
  private final Map<String, List<RecordedEvent>> byTopic = new HashMap<>();
  private final RefusalCounts counts = new RefusalCounts();

  /**
   * @param file receives the lines
   * @param events in the order in which they are played
   * @param problems files that are refused as a whole
   */
  RefusedRecords(OutputFile file, List<RecordedEvent> events, List<InputProblem> problems) {
    this.file = file;
    for (RecordedEvent event : events) {
      byTopic.computeIfAbsent(event.topic().name(), any -> new ArrayList<>()).add(event);
    }
    String reason = DeadLetterReason.MALFORMED.label();
    problems.forEach(each -> add(each.topic().thing(), reason, each.detail(), each.file(), 1));
  }

  /** Takes the dead letters of the flow. */
  <K, V> RecordSink<K, V> sink() {
    return record -> {
      Headers headers = record.headers();
      String topic = text(headers, DeadLetter.TOPIC);
      int offset = Integer.parseInt(text(headers, DeadLetter.OFFSET));
      RecordedEvent event = Objects.requireNonNull(byTopic.get(topic)).get(offset);
      add(
          event.topic().thing(),
          text(headers, DeadLetter.REASON),
          text(headers, DeadLetter.DETAIL),
          event.file(),
          event.line());
    };
  }

  private void add(String source, String reason, String detail, String name, long line) {
    counts.add(source, reason, detail);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("source", source);
    fields.put("reason", reason);
    fields.put("detail", detail);
    fields.put("file", name);
    fields.put("line", line);
    file.add(() -> json(fields));
  }

  private static byte[] json(Map<String, Object> fields) {
    try {
      return JSON.writeValueAsBytes(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // texts and numbers always have a JSON form
    }
  }

  private static String text(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), UTF_8);
  }

  /** The details seen so far. */
  RefusalCounts counts() {
    return counts;
  }
}
