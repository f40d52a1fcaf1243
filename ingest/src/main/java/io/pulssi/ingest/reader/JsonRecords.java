package io.pulssi.ingest.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/**
 * JSON objects in whatever form: one a line, glued together, over several lines, or in an array.
 * After broken text it goes on with the next line that begins an object.
 */
final class JsonRecords implements RecordReader {
  private static final int BROKEN_MAX = 1000;

  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @Override
  public void read(Path file, RecordSink sink) throws IOException {
    long from = 1;
    for (int broken = 0; from > 0; broken++) {
      if (broken == BROKEN_MAX) {
        sink.refused(
            new Refusal(file.toString(), from, "", "more broken JSON; not read on", "JSON"));
        return;
      }
      from = readFrom(file, from, sink);
    }
  }

  /** Reads from a line on; returns the line to go on with after broken text, or 0 at the end. */
  private long readFrom(Path file, long line, RecordSink sink) throws IOException {
    try (BufferedReader text = SourceText.open(file)) {
      long skipped = 1;
      for (; skipped < line; skipped++) {
        text.readLine();
      }
      if (line > 1) {
        skipped = toNextObject(text, skipped);
      }
      return values(file, text, skipped, sink);
    }
  }

  private static long toNextObject(BufferedReader text, long line) throws IOException {
    long at = line;
    while (true) {
      text.mark(2);
      int next = text.read();
      text.reset();
      if (next < 0 || next == '{' || next == '[') {
        return at;
      }
      text.readLine();
      at++;
    }
  }

  private long values(Path file, BufferedReader text, long first, RecordSink sink)
      throws IOException {
    long begun = first;
    boolean within = false;
    try (JsonParser parser = json.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        begun = first - 1 + parser.currentTokenLocation().getLineNr();
        // the records of an array are its elements
        if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
          within = true;
          JsonNode value = parser.readValueAsTree();
          within = false;
          sink.record(new SourceRecord(file.toString(), begun, value));
        }
      }
      return 0;
    } catch (JsonProcessingException e) {
      long noticed =
          e.getLocation() == null ? begun : first - 1 + Math.max(1, e.getLocation().getLineNr());
      long broken = within ? begun : Math.max(noticed, begun);
      sink.refused(new Refusal(file.toString(), broken, "", "broken JSON", "a JSON object"));
      return broken + 1;
    }
  }
}
