package io.pulssi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.JourneyStep;
import io.pulssi.journey.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
  private static final Path SAMPLES = Path.of("..", "samples");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  static List<Path> samples() throws IOException {
    try (Stream<Path> entries = Files.list(SAMPLES)) {
      return entries.filter(SamplesTest::isSample).sorted().toList();
    }
  }

  /** Not the state that a run with the sample settings leaves there, nor programs, nor mappings. */
  private static boolean isSample(Path entry) {
    return Files.isDirectory(entry)
        && Stream.of("data", "subscriber", "sources").noneMatch(entry::endsWith);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void shouldHaveATitleAMapAndAHistoryThatIsASampleToo(Path sample) {
    SampleFolder read = SampleFolder.read(sample);

    assertThat(read.title()).isNotBlank();
    assertThat(JourneyMapReader.read(read.journey()).byId()).hasSize(1);
    assertThat(read.history().stream().map(SampleFolder::read).map(SampleFolder::history))
        .allSatisfy(earlier -> assertThat(earlier).isEmpty());
  }

  @Test
  void shouldLearnFromJanuaryBeforeOctober() {
    SampleFolder bank = SampleFolder.read(SAMPLES.resolve("bank"));

    assertThat(bank.folder()).isEqualTo(SAMPLES.resolve("bank"));
    assertThat(bank.history()).contains(SAMPLES.resolve("bank-january"));
  }

  @ParameterizedTest
  @CsvSource({
    "bank, queue-wait, queue, 32967, 5",
    "bank-january, queue-wait, queue, 30161, 5",
    "it-desk, ticket, category, 33110, 17",
  })
  void shouldFeedEveryStepAndLoseNoEvent(
      String sample, String source, String field, int events, int steps) throws IOException {
    JourneyMaps maps = JourneyMapReader.read(SAMPLES.resolve(sample).resolve("journey.yml"));
    Source feeding = Source.ofLabel(source).orElseThrow();

    Map<String, Integer> values = values(sample, source, field);
    Set<JourneyStep> fed = new TreeSet<>();
    Set<String> unmapped = new TreeSet<>();
    for (String value : values.keySet()) {
      List<JourneyStep> matched = maps.stepsFor(feeding, value);
      fed.addAll(matched);
      if (matched.isEmpty()) {
        unmapped.add(value);
      }
    }

    assertThat(unmapped).isEmpty();
    assertThat(fed).hasSize(steps);
    assertThat(values.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(events);
  }

  private static Map<String, Integer> values(String sample, String source, String field)
      throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    Path log = SAMPLES.resolve(sample).resolve(source + ".jsonl.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(log)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode event = JSON.readTree(line);
        counts.merge(event.path(field).asText(), 1, Integer::sum);
      }
    }
    return counts;
  }

  @Test
  void shouldRefuseAFolderThatIsNoSample() {
    Path file = folder.resolve("sample.yml");

    assertThat(refusal()).isEqualTo(file + ": no such file (expected: a file that can be read)");
  }

  @Test
  void shouldReportAllProblemsOfASample() throws IOException {
    Path file = folder.resolve("sample.yml");
    Files.writeString(file, "titel: x\nhistory: nowhere\ntitle: 5\n");

    assertThat(refusal().lines())
        .containsExactly(
            folder.resolve("journey.yml") + ": no such file (expected: a journey map)",
            file + ":1:1: titel: unknown key (expected: one of title, history; nearest: title)",
            file + ":2:10: history: \"nowhere\" (expected: a folder that exists)",
            file + ":3:8: title: 5 (expected: text)");
  }

  private String refusal() {
    return catchThrowableOfType(InvalidConfiguration.class, () -> SampleFolder.read(folder))
        .getMessage();
  }
}
