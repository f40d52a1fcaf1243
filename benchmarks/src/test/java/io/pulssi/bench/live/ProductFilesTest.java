package io.pulssi.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.config.Configuration;
import io.pulssi.journey.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductFilesTest {
  @TempDir private Path folder;

  @Test
  void shouldBeSettingsThatTheProductTakes() throws IOException {
    Path file = ProductFiles.write(folder, "127.0.0.1:9", "group", 20);

    Configuration read = Configuration.read(file, Map.of());

    assertThat(read.settings().applicationId()).isEqualTo("group");
    assertThat(read.settings().streams().threads()).isEqualTo(RivalSettings.THREADS);
    assertThat(read.maps().stepsFor(Source.TICKET, EventGenerator.place(19))).hasSize(1);
    assertThat(read.maps().stepsFor(Source.TICKET, EventGenerator.place(20))).isEmpty();
  }

  @Test
  void shouldWriteAFileForEachSource() throws IOException {
    EventFiles.write(new EventGenerator(TrafficMix.ALL, 1_000, 500, 1), folder);

    long lines = 0;
    for (String thing : new String[] {"queue-wait", "chat-wait", "ticket", "survey"}) {
      lines += Files.readAllLines(folder.resolve(thing + ".jsonl")).size();
    }
    assertThat(lines).isEqualTo(1_000);
    assertThat(folder.resolve("journey.yml")).isRegularFile();
  }
}
