package io.pulssi.bench.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Settings and journey map for the product: defaults, but for threads, ports and folders. */
final class ProductFiles {
  private ProductFiles() {}

  /** Writes both; the settings file. */
  static Path write(Path folder, String bootstrapServers, String applicationId, int steps)
      throws IOException {
    Files.writeString(folder.resolve("journey.yml"), journey(steps));
    return Files.writeString(
        folder.resolve("pulssi.yml"),
        """
        journey: journey.yml
        application-id: %s
        kafka.bootstrap.servers: "%s"
        http.port: 0
        management.port: 0
        streams:
          threads: %d
          state-dir: state
        """
            .formatted(applicationId, bootstrapServers, RivalSettings.THREADS));
  }

  /** One step for each place that the generator names. */
  static String journey(int steps) {
    var map = new StringBuilder("journey: benchmark\ntimezone: UTC\n");
    map.append("owners:\n  one: { name: One }\nsteps:\n");
    for (int step = 0; step < steps; step++) {
      String place = EventGenerator.place(step);
      map.append("  - id: ").append(place).append("\n    owner: one\n    sources:\n");
      for (String source : new String[] {"queue-wait", "chat-wait", "ticket", "survey"}) {
        map.append("      %s: [%s]\n".formatted(source, place));
      }
    }
    return map.toString();
  }
}
