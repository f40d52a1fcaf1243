package io.pulssi.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTableTest {
  @Test
  void shouldNameTheColumnOfEveryCell() {
    String html = new ReportTable("Steps", "Step", "Pages").row("Pay", "3").html().render();

    assertThat(html)
        .contains("<th scope=\"row\">Pay</th><td data-head=\"Pages\">3</td>")
        .contains("<caption>Steps</caption>");
  }
}
