package io.pulssi.reallog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkedPageTest {
  private static final String PAGE =
      "before\n" + MarkedPage.BEGIN + "old" + MarkedPage.END + "after";

  @Test
  void shouldReplaceOnlyWhatIsBetweenTheMarks() {
    String written = MarkedPage.with(PAGE, "new\n");

    assertThat(written)
        .isEqualTo("before\n" + MarkedPage.BEGIN + "\nnew\n\n" + MarkedPage.END + "after");
    assertThat(MarkedPage.with(written, "new\n")).isEqualTo(written);
  }

  @Test
  void shouldRefuseAPageWithoutMarks() {
    assertThatThrownBy(() -> MarkedPage.with("before\nafter", "new"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("judged: begin");
  }
}
