package io.pulssi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void shouldEscapeTextAndAttributes() {
    Html html = new Html();

    html.element("p", "a < b & \"c\" > 'd'", "title", "\"><script>");

    assertThat(html)
        .hasToString(
            "<p title=\"&quot;&gt;&lt;script&gt;\">a &lt; b &amp; &quot;c&quot; &gt;"
                + " &#39;d&#39;</p>");
  }

  @Test
  void shouldNameTheColumnOfEveryCell() {
    Html html = new Html();

    html.table("Steps", "Step", "Pages").row("Pay", "3").endTable();

    assertThat(html.toString())
        .contains("<th scope=\"row\">Pay</th><td data-head=\"Pages\">3</td>")
        .contains("<caption>Steps</caption>");
  }

  @Test
  void shouldRefuseToEndWithAnElementOpen() {
    Html html = new Html().open("main").open("p");

    assertThatThrownBy(html::toString)
        .hasMessage("open: [p, main] (expected: every element closed)");
  }
}
