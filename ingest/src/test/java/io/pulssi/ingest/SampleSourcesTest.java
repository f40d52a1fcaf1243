package io.pulssi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.ingest.mapping.SourceMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mapping that ships makes of its examples exactly the events beside them. */
class SampleSourcesTest {
  private static final Path FOLDER = Path.of("..", "samples", "sources");

  static List<String> sources() {
    return KnownSources.names();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void shouldMakeTheExpectedEvents(String source) throws IOException {
    SourceMapping mapping = KnownSources.read(source);

    assertThat(mapping.source()).isEqualTo(source);
    assertThat(mapping.docs()).startsWith("https://");
    assertThat(mapping.examples()).isNotEmpty();
    assertThat(MappingExamples.differences(mapping, FOLDER)).isEmpty();
  }

  @Test
  void shouldKnowEveryMappingThatShips() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".yml"))
                  .map(name -> name.substring(0, name.length() - ".yml".length()))
                  .sorted()
                  .toList())
          .isEqualTo(KnownSources.names());
    }
  }
}
