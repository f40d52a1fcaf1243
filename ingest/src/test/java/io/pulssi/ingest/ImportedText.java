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
import java.util.StringJoiner;

/**
 * What a source's mapping makes of a text.
 *
 * @param events a line each: kind, id, and what follows of time, place, wait, outcome and customer
 */
record ImportedText(List<String> events, ImportTally tally) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SHOWN =
      List.of(
          "eventId",
          "occurredAt",
          "contactId",
          "ticketId",
          "surveyId",
          "queue",
          "category",
          "touchpoint",
          "waitSeconds",
          "outcome",
          "change",
          "instrument",
          "score",
          "handedOverByBot",
          "customerRef");

  static ImportedText of(String source, String text) {
    try {
      return of(KnownSources.read(source), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ImportedText of(SourceMapping mapping, String text) throws IOException {
    Path file = Files.createTempFile("payload", "");
    try {
      Files.writeString(file, text);
      List<String> events = new ArrayList<>();
      Import run = new Import(mapping, (topic, json) -> events.add(shown(topic.thing(), json)));
      return new ImportedText(events, run.read(List.of(file)));
    } finally {
      Files.delete(file);
    }
  }

  private static String shown(String kind, byte[] json) {
    try {
      JsonNode event = JSON.readTree(json);
      StringJoiner line = new StringJoiner(" ").add(kind);
      SHOWN.stream().filter(event::has).forEach(name -> line.add(event.path(name).asText()));
      return line.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first example of every refusal, without file and line. */
  List<String> refused() {
    return tally.refusals().stream()
        .map(refused -> refused.examples().get(0))
        .map(one -> one.path() + ": " + one.given() + " (expected: " + one.expected() + ")")
        .toList();
  }
}
