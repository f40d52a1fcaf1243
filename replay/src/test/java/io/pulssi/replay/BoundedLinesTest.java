package io.pulssi.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
  @Test
  void shouldSplitLinesAsTheyAre() throws IOException {
    assertThat(lines("a\r\n\nbé\n c")).containsExactly("a", "", "bé", " c");
    assertThat(lines("a\n")).containsExactly("a");
    assertThat(lines("")).isEmpty();
    String longer = "x".repeat(200_000);
    assertThat(lines(longer + "\n" + longer)).containsExactly(longer, longer);
  }

  @Test
  void shouldRefuseALineWithoutAnEnd() {
    var endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    assertThatThrownBy(() -> new BoundedLines(endless).next())
        .isInstanceOf(IOException.class)
        .hasMessage("line 1 has more than 16777216 bytes (expected: one event a line)");
  }

  @Test
  void shouldKnowABlankLine() {
    assertThat(BoundedLines.isBlank(" \t".getBytes(UTF_8))).isTrue();
    assertThat(BoundedLines.isBlank(" é".getBytes(UTF_8))).isFalse();
  }

  private static List<String> lines(String text) throws IOException {
    List<String> all = new ArrayList<>();
    try (var lines = new BoundedLines(new ByteArrayInputStream(text.getBytes(UTF_8)))) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        all.add(new String(line, UTF_8));
      }
    }
    return all;
  }
}
