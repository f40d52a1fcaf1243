package io.pulssi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RequiresTest {
  @Test
  void shouldFindAProgramEveryMachineHas() {
    assertThat(Requires.command("sh")).isExecutable();
  }

  @Test
  void shouldSkipWithTheReasonWhereMissingIsAllowed() {
    assertThat(Requires.missing("kcat is not on the PATH", false))
        .hasMessage("kcat is not on the PATH");
  }

  @Test
  void shouldFailWhereEverythingIsRequired() {
    assertThatThrownBy(() -> Requires.missing("kcat is not on the PATH", true))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("kcat is not on the PATH");
  }
}
