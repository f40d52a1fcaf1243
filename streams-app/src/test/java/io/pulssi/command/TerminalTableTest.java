package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTableTest {
  @Test
  void shouldMakeEachColumnAsWideAsItsLongestCell() {
    TerminalTable table = new TerminalTable(3).row("topic", "", "found");
    table.row("pulssi.ticket.v1", "unused", "ok").row("x", "", "a longer last cell");

    assertThat(table.text().lines())
        .containsExactly(
            "topic                     found",
            "pulssi.ticket.v1  unused  ok",
            "x                         a longer last cell");
  }

  @Test
  void shouldWriteANoteBelowItsRow() {
    String remark = "    queue: \"phone-new\" (expected: a value that a step claims)";
    TerminalTable table = new TerminalTable(2).row("a", "b").note(remark).row("c", "d");

    assertThat(table.text().lines()).containsExactly("a  b", remark, "c  d");
  }

  @Test
  void shouldShowWhatPicocliTakesForMarkupAsItIs() {
    String text = "queue: @|bold x|@ @||@";

    assertThat(new TerminalTable(4).row(text, "b", "c", text).text().lines())
        .containsExactly(text + "  b  c  " + text);
  }
}
