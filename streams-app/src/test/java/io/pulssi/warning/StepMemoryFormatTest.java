package io.pulssi.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pulssi.detect.Line;
import io.pulssi.event.Severity;
import io.pulssi.event.StepState;
import io.pulssi.event.WarningState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepMemoryFormatTest {
  private static final StepMemoryFormat FORMAT = new StepMemoryFormat();

  @Test
  void shouldReadWhatItWrote() {
    assertThat(through(full(5))).isEqualTo(full(5));
    assertThat(through(StepMemory.NOTHING)).isEqualTo(StepMemory.NOTHING);
  }

  @Test
  void shouldStayWithinTheDocumentedBytes() {
    assertThat(bytes(StepMemory.NOTHING)).hasSize(27);
    assertThat(bytes(full(1))).hasSize(452);
    assertThat(bytes(full(5))).hasSize(572);
  }

  @Test
  void shouldRefuseAVersionItDoesNotKnow() {
    byte[] bytes = bytes(full(1));
    assertThatThrownBy(
            () -> FORMAT.read((byte) 2, new DataInputStream(new ByteArrayInputStream(bytes))))
        .isInstanceOf(IOException.class)
        .hasMessage("warning-episodes version: 2 (expected: 1)");
  }

  static StepMemory through(StepMemory value) {
    try {
      return FORMAT.read(
          FORMAT.version(), new DataInputStream(new ByteArrayInputStream(bytes(value))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(StepMemory value) {
    var bytes = new ByteArrayOutputStream();
    try {
      FORMAT.write(value, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Ids of 20 characters; every optional part there. */
  private static StepMemory full(int legs) {
    String id = "twenty-characters-id";
    String warning = WarningId.of(id, id, 1);
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < legs; i++) {
      shares.add(new Share(id, 1.0 / legs));
    }
    Episode open =
        new Episode(
            warning, 1, WarningState.CLEARING, Severity.warning, 2, 3, 4, shares, 5, id, id);
    Heat heat =
        new Heat(
            7, 12.5, Map.of(Line.DEMAND, 1L, Line.CAPACITY, 2L, Line.REOPENS, 3L, Line.SURVEY, 4L));
    List<String> blind = List.of("chat-wait", "complaint", "queue-wait", "survey", "ticket");
    Posted posted = new Posted(StepState.CLEARING, 8, 123, id, blind, warning, 9);
    return new StepMemory(open, 6, heat, posted);
  }
}
