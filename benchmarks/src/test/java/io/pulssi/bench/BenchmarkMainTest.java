package io.pulssi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkMainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void shouldListItsCommands() {
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("slices", "live", "replay", "scrape");
  }

  @ParameterizedTest
  @ValueSource(strings = {"slices", "live", "replay", "scrape"})
  void shouldExplainACommand(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).contains("--page");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "live --only limit,fast | --only: fast (expected: limit, noop, noop-eos, textbook, flink",
        "live --events 10 | --events: 10 (expected: 10000 or more)",
        "live --warm-up -1 | --warm-up: -1 (expected: 0 or more)",
        "live --rounds 0 | --rounds: 0 (expected: 1 or more)",
        "live --mix some | expected one of [WAITS, ALL]",
        "live --format xml | expected one of [JSON, AVRO]",
        "replay --rate 0 | --rate: 0.0 (expected: above 0)",
        "replay --rounds 0 | --rounds: 0 (expected: 1 or more)",
        "scrape --steps 0 | --steps: 0",
        "slice | Unmatched argument"
      })
  void shouldRefuseWrongArgumentsBeforeItStartsAnything(String arguments, String told) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(told);
  }

  private int run(String... arguments) {
    return BenchmarkMain.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
