package io.pulssi.bench.live;

import io.pulssi.codec.OutputFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Generated events as files for a replay, with their journey map. */
final class EventFiles {
  private EventFiles() {}

  static void write(EventGenerator events, Path folder) throws IOException {
    Files.writeString(folder.resolve("journey.yml"), ProductFiles.journey(EventGenerator.STEPS));
    var writer = new EventWriter(OutputFormat.JSON);
    Map<String, OutputStream> files = new HashMap<>();
    try {
      while (events.hasNext()) {
        GeneratedEvent event = events.next();
        OutputStream file = files.get(event.topic().thing());
        if (file == null) {
          Path path = folder.resolve(event.topic().thing() + ".jsonl");
          file = new BufferedOutputStream(Files.newOutputStream(path));
          files.put(event.topic().thing(), file);
        }
        file.write(writer.write(event));
        file.write('\n');
      }
    } finally {
      for (OutputStream file : files.values()) {
        file.close();
      }
    }
  }
}
