package io.pulssi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatedYamlTest {
  private static final String TEXT =
      """
      # a comment
      steps:
        - id: pay
          owner: retail
        - { id: help, next: [pay, "log-in"] }
      """;

  private final LocatedYaml yaml = LocatedYaml.parse("a.yml", TEXT);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "/steps, 3, 3",
    "/steps/0, 3, 5",
    "/steps/0/id, 3, 9",
    "/steps/0/owner, 4, 12",
    "/steps/1/next/1, 5, 29",
    "/steps/1/owner, 5, 5",
    "/steps/7/owner, 3, 3",
    "'', 2, 1",
  })
  void shouldLocateAValueOrWhatItIsMissingFrom(String pointer, int line, int column) {
    assertThat(yaml.locate(JsonPointer.compile(pointer))).isEqualTo(new TextLocation(line, column));
  }

  @ParameterizedTest
  @CsvSource({"/steps, 2, 1", "/steps/0/owner, 4, 5", "/steps/1/next, 5, 17", "/steps/1, 5, 5"})
  void shouldLocateAKey(String pointer, int line, int column) {
    assertThat(yaml.locateKey(JsonPointer.compile(pointer)))
        .isEqualTo(new TextLocation(line, column));
  }

  @Test
  void shouldWriteAPathTheWayPeopleDo() {
    assertThat(LocatedYaml.path(JsonPointer.compile("/steps/1/next/0")))
        .isEqualTo("steps[1].next[0]");
    assertThat(LocatedYaml.path(JsonPointer.empty())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "no | \"no\"",
        "`'true'` | \"true\"",
        "true | true",
        "1999-01-16 | \"1999-01-16\"",
        "22:00 | \"22:00\"",
        "012 | \"012\"",
        "12 | 12",
        "-0.50 | -0.50",
        "1e3 | \"1e3\"",
        "0x1F | \"0x1F\"",
        "123456789012345678901 | 123456789012345678901",
        ".nan | \".nan\"",
        "~ | null",
        "!!str 12 | \"12\"",
      })
  void shouldReadScalarsByTheRulesOfJson(String scalar, String json) {
    assertThat(LocatedYaml.parse("a.yml", "a: " + scalar).tree().get("a")).hasToString(json);
  }

  @Test
  void shouldReportKeysGivenTwiceAndKeepTheFirst() {
    LocatedYaml twice = LocatedYaml.parse("a.yml", "a: 1\nb: { c: 1, c: 2 }\na: 3\n");

    assertThat(twice.problems())
        .extracting(ConfigurationProblem::toString)
        .containsExactly(
            "a.yml:2:12: b.c: given twice (expected: once; first given in line 2)",
            "a.yml:3:1: a: given twice (expected: once; first given in line 1)");
    assertThat(twice.tree()).hasToString("{\"a\":1,\"b\":{\"c\":1}}");
  }

  @Test
  void shouldReportKeysThatAreNoText() {
    assertThat(LocatedYaml.parse("a.yml", "a: 1\n? [x]\n: 2\n").problems())
        .extracting(ConfigurationProblem::toString)
        .containsExactly("a.yml:2:3: a key that is not text (expected: text)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a: [1, 2' | 1:9",
        "'a: 1\n  b: 2' | 2:4",
        "'a: {b: 1' | 1:9",
        "'a: *unknown' | 1:4",
        "'a: \t- b' | 1:4",
        "'a: !!java.io.File x' | 1:4",
        "'a: 1\n---\nb: 2' | 2:1",
      })
  void shouldRefuseBrokenYamlWithItsPlace(String text, String place) {
    assertThat(refusal(text)).startsWith("a.yml:" + place + ": broken YAML: ");
  }

  @Test
  void shouldRefuseCharactersYamlForbids() {
    assertThat(refusal("a: \u0001"))
        .startsWith("a.yml: broken YAML: special characters are not allowed");
  }

  @Test
  void shouldReadAnEmptyFileAsNothing() {
    assertThat(LocatedYaml.parse("a.yml", "# only a comment\n").tree().isNull()).isTrue();
  }

  @Test
  void shouldIgnoreAByteOrderMark() {
    assertThat(LocatedYaml.parse("a.yml", "\uFEFFa: 1").tree()).hasToString("{\"a\":1}");
  }

  @Test
  void shouldFollowAliases() {
    assertThat(LocatedYaml.parse("a.yml", "a: &x { b: 1 }\nc: *x\n").tree())
        .hasToString("{\"a\":{\"b\":1},\"c\":{\"b\":1}}");
  }

  @Test
  void shouldRefuseAliasesThatMultiply() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 25; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
    }

    assertThat(refusal(bomb.toString())).contains("more than 100000 values (expected: at most");
  }

  @Test
  void shouldRefuseAnAliasWithinItself() {
    assertThat(refusal("a: &a [*a]"))
        .isEqualTo("a.yml:1:4: an alias within itself (expected: at most 50 levels)");
  }

  @Test
  void shouldRefuseDeepNesting() {
    assertThat(refusal("[".repeat(200) + "]".repeat(200))).contains("broken YAML");
  }

  @Test
  void shouldRefuseALongFileWithoutReadingIt() throws IOException {
    Path file = folder.resolve("long.yml");
    Files.writeString(file, "#".repeat(LocatedYaml.BYTES_MAX + 1));

    assertThat(catchThrowableOfType(InvalidConfiguration.class, () -> LocatedYaml.read(file)))
        .hasMessage(file + ": 1048577 bytes (expected: at most 1048576 bytes)");
  }

  @Test
  void shouldRefuseAFileThatIsNotUtf8() throws IOException {
    Path file = Files.write(folder.resolve("latin.yml"), new byte[] {'a', ':', ' ', (byte) 0xE4});

    assertThat(catchThrowableOfType(InvalidConfiguration.class, () -> LocatedYaml.read(file)))
        .hasMessage(file + ": bytes that are not UTF-8 (expected: text in UTF-8)");
  }

  private static String refusal(String text) {
    return catchThrowableOfType(InvalidConfiguration.class, () -> LocatedYaml.parse("a.yml", text))
        .getMessage();
  }
}
