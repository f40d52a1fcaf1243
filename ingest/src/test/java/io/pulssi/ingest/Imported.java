package io.pulssi.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.ingest.mapping.SourceMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an import made of a text.
 *
 * @param events each as {@code kind eventId occurredAt what wait-or-score where customer}, what is
 *     absent left out
 */
record Imported(List<String> events, ImportTally tally) {
  private static final List<String> SHOWN =
      List.of(
          "eventId",
          "occurredAt",
          "outcome",
          "change",
          "waitSeconds",
          "score",
          "queue",
          "category",
          "touchpoint",
          "customerRef");

  static Imported by(String source, Path folder, String text) {
    try {
      return by(KnownSources.read(source), folder, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Imported by(SourceMapping mapping, Path folder, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("payload"), text);
    List<String> events = new ArrayList<>();
    Import run = new Import(mapping, (topic, json) -> events.add(shown(topic.thing(), json)));
    ImportTally tally = run.read(List.of(file));
    return new Imported(events, tally);
  }

  private static String shown(String kind, byte[] json) {
    try {
      JsonNode event = new ObjectMapper().readTree(json);
      StringBuilder line = new StringBuilder(kind);
      SHOWN.stream()
          .filter(event::has)
          .forEach(field -> line.append(' ').append(event.path(field).asText()));
      return line.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
