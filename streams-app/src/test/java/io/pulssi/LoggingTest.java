package io.pulssi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggingTest {
  @ParameterizedTest
  @CsvSource({
    "run --config f, false, logback.xml",
    "run --config f, true, logback-text.xml",
    "run --config f --log-format json, true, logback.xml",
    "run --log-format=text --config f, false, logback-text.xml",
    "run --log-format xml, false, logback.xml",
    "run --log-format, false, logback.xml",
    "demo, true, logback.xml",
    "check --config f, true, logback-quiet.xml",
    "'', true, logback-quiet.xml",
  })
  void shouldBeTextForPeopleAndJsonForCollectors(String typed, boolean terminal, String file) {
    List<String> arguments = typed.isEmpty() ? List.of() : List.of(typed.split(" "));

    assertThat(Logging.configuration(arguments, terminal)).isEqualTo(file);
  }
}
