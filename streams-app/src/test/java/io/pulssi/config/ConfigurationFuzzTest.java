package io.pulssi.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever an operator's files and variables hold: a configuration, or {@link InvalidConfiguration}
 * with reasons, and soon. jqwik prints the seed of a failure; {@code -Djqwik.tries.default=100000}
 * tries longer.
 */
class ConfigurationFuzzTest {
  private static final Duration SOON = Duration.ofSeconds(3);

  private static Path folder;
  private static String journey;
  private static String settings;

  @BeforeContainer
  static void read() throws IOException {
    folder = Files.createTempDirectory("pulssi-fuzz");
    Path samples = Path.of("..", "samples");
    journey = Files.readString(samples.resolve("shop-journey.yml"));
    settings = Files.readString(samples.resolve("pulssi.yml")).replaceAll("(?m)^# ?", "");
    Files.writeString(folder.resolve("journey.yml"), journey);
  }

  @AfterContainer
  static void delete() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Property
  void shouldTakeOrRefuseAnySpoiltMap(@ForAll("edits") List<Edit> edits) {
    String text = spoilt(journey, edits);
    shouldTakeOrRefuse(() -> JourneyMapReader.parse("journey.yml", text));
  }

  @Property
  void shouldTakeOrRefuseAnyTextAsAMap(@ForAll("yamlLike") String text) {
    shouldTakeOrRefuse(() -> JourneyMapReader.parse("journey.yml", text));
  }

  @Property
  void shouldTakeOrRefuseAnySpoiltSettings(@ForAll("edits") List<Edit> edits) throws IOException {
    Path file = folder.resolve("pulssi.yml");
    Files.write(file, spoilt(settings, edits).getBytes(StandardCharsets.UTF_8));
    shouldTakeOrRefuse(() -> SettingsReader.read(file, Map.of()));
  }

  @Property
  void shouldTakeOrRefuseAnyBytesAsSettings(@ForAll byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("pulssi.yml"), bytes);
    shouldTakeOrRefuse(() -> SettingsReader.read(file, Map.of()));
  }

  @Property
  void shouldTakeOrRefuseAnyEnvironment(@ForAll("environments") Map<String, String> environment) {
    shouldTakeOrRefuse(() -> SettingsReader.readEnvironment(environment));
  }

  private static void shouldTakeOrRefuse(Runnable reading) {
    long began = System.nanoTime();
    try {
      reading.run();
    } catch (InvalidConfiguration refused) {
      assertThat(refused.problems())
          .isNotEmpty()
          .allSatisfy(
              problem -> {
                assertThat(problem.given()).isNotNull();
                assertThat(problem.expected()).isNotBlank();
                assertThat(problem.toString().chars()).noneMatch(Character::isISOControl);
              });
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
  }

  /** Cuts some characters out at a place, and puts others in. */
  record Edit(int at, int cut, String put) {}

  private static String spoilt(String text, List<Edit> edits) {
    var spoilt = new StringBuilder(text);
    for (Edit edit : edits) {
      int at = edit.at() % (spoilt.length() + 1);
      spoilt.replace(at, Math.min(spoilt.length(), at + edit.cut()), edit.put());
    }
    return spoilt.toString();
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20_000),
            Arbitraries.integers().between(0, 12),
            tokens())
        .as(Edit::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> yamlLike() {
    return tokens().list().ofMaxSize(60).map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Map<String, String>> environments() {
    Arbitrary<String> names =
        Arbitraries.oneOf(
            Arbitraries.of(
                "PULSSI_JOURNEY",
                "PULSSI_HTTP_PORT",
                "PULSSI_HTTP_HOST",
                "PULSSI_HTTP_TOKEN",
                "PULSSI_HTTP_TOKEN_FILE",
                "PULSSI_GRACE",
                "PULSSI_LONG_WAIT",
                "PULSSI_SCHEMA_REGISTRY_URL",
                "PULSSI_STREAMS_THREADS",
                "PULSSI_STREAMS_STATE_DIR",
                "PULSSI_CUSTOMER_REF_KEY",
                "PULSSI_CUSTOMER_REF_KEY_FILE",
                "PULSSI_KAFKA_BOOTSTRAP_SERVERS",
                "PULSSI_OUTPUT_FORMAT"),
            Arbitraries.strings().ofMaxLength(12).map(name -> "PULSSI_" + name));
    Arbitrary<String> values =
        Arbitraries.oneOf(
            tokens(),
            Arbitraries.strings().ofMaxLength(20),
            Arbitraries.longs().map(String::valueOf),
            Arbitraries.longs().map(number -> number + "ms"),
            Arbitraries.longs().map(number -> "PT" + number + "H"),
            Arbitraries.just(folder.resolve("journey.yml").toString()));
    return Arbitraries.maps(names, values).ofMaxSize(5);
  }

  private static Arbitrary<String> tokens() {
    return Arbitraries.of(
        "",
        " ",
        "\n",
        "\n  ",
        "\t",
        ": ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        ",",
        "\"",
        "'",
        "#",
        "&a ",
        "*a",
        "<<: *a",
        "!!java.net.URL [http://127.0.0.1/]",
        "!!binary x",
        "? ",
        "| ",
        "> ",
        "---\n",
        "...\n",
        "%YAML 9.9\n",
        "\u0000",
        "\u001b[2J",
        "\r\n",
        "\u2028",
        "\uFEFF",
        "\uD83D",
        "é",
        "***",
        "*-*-*-*",
        "null",
        "~",
        "true",
        "0x7fffffffffffffff",
        "1e999",
        "-1",
        "99999999999999999999",
        ".nan",
        "1999-01-16",
        "9999999999-12-31",
        "Mars/Base",
        "${HOME}",
        "${a:${a}}",
        "\\${x",
        "steps:",
        "owners:",
        "sources:",
        "journey: shop",
        "calendar: [{ from: 1999-01-17, to: 1999-01-16, kind: x }]",
        "x".repeat(3_000),
        "[".repeat(300),
        "{a: ".repeat(60));
  }
}
