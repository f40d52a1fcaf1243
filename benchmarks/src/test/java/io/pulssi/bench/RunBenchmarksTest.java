package io.pulssi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RunBenchmarksTest {
  private static final String PAGE =
      "before\n<!-- measured: begin -->\nold\n<!-- measured: end -->\nafter\n";

  @Test
  void shouldWriteTablesBetweenTheMarksOnly() {
    String written = RunBenchmarks.written(PAGE, "| new |\n");

    assertThat(written)
        .isEqualTo(
            "before\n<!-- measured: begin -->\n\n| new |\n\n<!-- measured: end -->\nafter\n");
    assertThat(RunBenchmarks.written(written, "| new |\n")).isEqualTo(written);
  }

  @Test
  void shouldRefuseAPageWithoutMarks() {
    assertThatThrownBy(() -> RunBenchmarks.written("before", "new"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("measured: begin");
  }
}
