package io.pulssi.ingest.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Reads files of one format, one after the other; what it remembers lasts from file to file. */
public interface RecordReader {
  /**
   * Reads one file; a name that ends in {@code .gz} is unpacked.
   *
   * @throws IOException if it cannot be read
   */
  void read(Path file, RecordSink sink) throws IOException;

  /** No file follows. */
  default void finish(RecordSink sink) {}

  /** Of a format of mappings, and of the reader they name; empty for none. */
  static RecordReader of(String format, String reader) {
    RecordReader ofFormat =
        switch (format) {
          case "csv" -> new CsvRecords();
          case "queue-log" -> new QueueLogRecords();
          default -> new JsonRecords();
        };
    Map<String, RecordReader> named =
        Map.of("genesys-conversations", new GenesysConversations(ofFormat));
    return named.getOrDefault(reader, ofFormat);
  }
}
