package io.pulssi.centre.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pulssi.config.InvalidConfiguration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioReaderTest {
  static Stream<String> shipped() {
    return ShippedScenarios.NAMES.stream();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shouldReadEveryScenarioThatComesAlong(String name) {
    Scenario scenario = ShippedScenarios.named(name);

    assertThat(scenario.name()).isEqualTo(name);
    assertThat(scenario.title()).isNotBlank().isNotEqualTo(name);
    assertThat(scenario.learningDays()).isLessThan(scenario.days());
  }

  @Test
  void shouldReadWhatIsGivenAndLeaveTheRestOpen() {
    Scenario scenario =
        ScenarioReader.parse(
            "mine",
            "mine.yml",
            """
            days: 20
            start: 2026-03-02
            volume: { min: 50 }
            world: { service: gamma, staffing: 0.5 }
            incidents: { min: 2, types: [defect], fixed: [ { type: web-failure, day: 3 } ] }
            """);

    assertThat(scenario.start()).contains(LocalDate.of(2026, 3, 2));
    assertThat(scenario.timezone()).isEmpty();
    assertThat(scenario.volumeMin()).isEqualTo(50);
    assertThat(scenario.pins().service()).contains("gamma");
    assertThat(scenario.pins().staffing()).hasValue(0.5);
    assertThat(scenario.pins().patience()).isEmpty();
    assertThat(scenario.incidents().max()).isEqualTo(2);
    assertThat(scenario.incidents().types()).containsExactly("defect");
    assertThat(scenario.incidents().fixed()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          steps: 5                               | no days (expected: days: a whole number
          days: 0                                | f.yml:1:7: days: 0 (expected: a whole number from 1 to 366)
          { days: 2, dayz: 3 }                   | dayz: unknown key (expected: one of days,
          { days: 2, start: tomorrow }           | start: "tomorrow" (expected: a date such as 2026-02-02)
          { days: 2, timezone: Mars }            | timezone: "Mars" (expected: a time zone such as
          { days: 2, volume: { min: 9, max: 8 } }| volume.max: 8 (expected: a number not below min)
          { days: 2, incidents: { min: 3, max: 1 } } | incidents.max: 1 (expected: a whole number not below min)
          { days: 2, incidents: [] }             | incidents: an empty list (expected: a mapping)
          { days: 2, benign: [holidays] }        | benign[0]: "holidays" (expected: one of holiday,
          { days: 2, world: { patience: none } } | world.patience: "none" (expected: one of exponential,
          { days: 2, steps: 4, incidents: { fixed: [ { type: defect, step: leave } ] } } | incidents.fixed[0].step: "leave"
          { days: 2, incidents: { fixed: [ { with-next: maybe } ] } } | with-next: "maybe" (expected: true or false)
          { days: 2, late: 2 }                   | late: 2 (expected: a number from 0 to 1)
          """)
  void shouldRefuseWhatItDoesNotUnderstandSayingWhatWasExpected(String text, String told) {
    assertThatThrownBy(() -> ScenarioReader.parse("f", "f.yml", text))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining(told);
  }
}
