package io.pulssi.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedRangeTest {
  @Test
  void shouldReadARangeAndASingleSeed() {
    assertThat(SeedRange.parse("21..23").seeds()).containsExactly(21L, 22L, 23L);
    assertThat(SeedRange.parse("7").seeds()).containsExactly(7L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "3..1", "1...3", "-1..3", "1..", "1,2"})
  void shouldRefuseAnythingElse(String text) {
    assertThatThrownBy(() -> SeedRange.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(expected: a seed, or a range such as 21..40)");
  }
}
