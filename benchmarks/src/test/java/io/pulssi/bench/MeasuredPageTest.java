package io.pulssi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MeasuredPageTest {
  private static final String TEXT =
      "before\n<!-- measured: begin -->\nold\n<!-- measured: end -->\nafter\n";

  private final MeasuredPage page = new MeasuredPage(Path.of("page.md"), "measured");

  @Test
  void shouldWriteBetweenTheMarksOnly() throws IOException {
    String written = page.written(TEXT, "| new |\n");

    assertThat(written)
        .isEqualTo(
            "before\n<!-- measured: begin -->\n\n| new |\n\n<!-- measured: end -->\nafter\n");
    assertThat(page.written(written, "| new |\n")).isEqualTo(written);
  }

  @Test
  void shouldRefuseAPageWithoutMarks() {
    assertThatThrownBy(() -> page.written("before", "new"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("page.md")
        .hasMessageContaining("measured: begin");
  }
}
