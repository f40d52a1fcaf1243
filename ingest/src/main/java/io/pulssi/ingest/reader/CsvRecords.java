package io.pulssi.ingest.reader;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The rows of a table, each an object of its columns' names. The first row has the names; the
 * delimiter is the one of {@code , ; tab |} that parts it most often outside quotes.
 */
public final class CsvRecords implements RecordReader {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final int HEADER_MAX = 1 << 15;

  @Override
  public void read(Path file, RecordSink sink) throws IOException {
    char delimiter;
    char quote;
    try (BufferedReader text = SourceText.open(file)) {
      String header = header(text);
      delimiter = delimiter(header);
      quote = header.startsWith("'") ? '\'' : '"';
    }
    try (BufferedReader text = SourceText.open(file);
        CsvReader<CsvRecord> rows =
            CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
      rows(file, rows, sink);
    } catch (CsvParseException e) {
      sink.refused(new Refusal(file.toString(), 1, "", "broken: " + e.getMessage(), "CSV"));
    }
  }

  private static void rows(Path file, CsvReader<CsvRecord> rows, RecordSink sink) {
    List<String> names = List.of();
    for (CsvRecord row : rows) {
      if (names.isEmpty()) {
        names = row.getFields().stream().map(String::strip).toList();
      } else if (row.getFieldCount() != names.size()) {
        String given = row.getFieldCount() + " values";
        sink.refused(
            new Refusal(
                file.toString(), row.getStartingLineNumber(), "", given, names.size() + " values"));
      } else {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.size(); i++) {
          value.put(names.get(i), row.getField(i));
        }
        sink.record(new SourceRecord(file.toString(), row.getStartingLineNumber(), value));
      }
    }
  }

  private static String header(BufferedReader text) throws IOException {
    String line = text.readLine();
    while (line != null && line.isBlank()) {
      line = text.readLine();
    }
    return line == null ? "" : line.substring(0, Math.min(line.length(), HEADER_MAX));
  }

  static char delimiter(String header) {
    char best = ',';
    long most = 0;
    for (char candidate : DELIMITERS) {
      long found = outsideQuotes(header, candidate);
      if (found > most) {
        most = found;
        best = candidate;
      }
    }
    return best;
  }

  private static long outsideQuotes(String header, char wanted) {
    boolean quoted = false;
    long found = 0;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      quoted ^= c == '"';
      found += !quoted && c == wanted ? 1 : 0;
    }
    return found;
  }
}
