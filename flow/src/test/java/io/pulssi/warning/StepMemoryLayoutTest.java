package io.pulssi.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.cause.LegShare;
import io.pulssi.detect.Line;
import io.pulssi.event.Severity;
import io.pulssi.event.StepState;
import io.pulssi.event.WarningState;
import io.pulssi.state.HeapMemory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepMemoryLayoutTest {
  @Test
  void shouldReadWhatItWrote() {
    StepMemory read = through(full(5));
    assertThat(read.open()).isEqualTo(full(5).open());
    assertThat(read.exceeded()).isEqualTo(full(5).exceeded());
    assertThat(read.published()).isEqualTo(full(5).published());
    assertThat(bytes(read)).isEqualTo(bytes(full(5)));
    assertThat(bytes(through(StepMemory.nothing()))).isEqualTo(bytes(StepMemory.nothing()));
  }

  @Test
  void shouldStillReadWhatTheFirstVersionWrote() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeBoolean(true);
    out.writeUTF("bank.web.19991031T0805Z");
    out.writeLong(1);
    out.writeUTF("PAGED");
    out.writeUTF("warning");
    out.writeLong(2);
    out.writeLong(3);
    out.writeLong(4);
    out.writeByte(1);
    out.writeUTF("web");
    out.writeDouble(1);
    out.writeLong(5);
    out.writeUTF("digital");
    out.writeUTF("digital-oncall");
    out.writeLong(6);
    out.writeLong(7);
    out.writeDouble(12.5);
    out.writeByte(0);
    out.writeBoolean(false);
    StepMemory read =
        StepMemory.LAYOUT.read(
            (byte) 1, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read.open())
        .isEqualTo(
            new Episode(
                "bank.web.19991031T0805Z",
                1,
                WarningState.PAGED,
                Severity.warning,
                2,
                3,
                4,
                List.of(new LegShare("web", 1, false)),
                5,
                "digital",
                "digital-oncall",
                false));
    assertThat(read.closedAt()).isEqualTo(6);
    assertThat(read.exceeded()).isEqualTo(new LastExceedance(7, 12.5, Map.of()));
    assertThat(read.replies()).isEqualTo(SurveyReplies.NONE);
    assertThat(read.earlierTrail()).isNull();
  }

  /** The table in docs/operations.md quotes them. */
  @Test
  void shouldStayWithinTheDocumentedBytes() {
    assertThat(stored(StepMemory.nothing())).isEqualTo(36);
    assertThat(stored(full(1))).isEqualTo(463);
    assertThat(stored(full(5))).isEqualTo(587);
  }

  private static long stored(StepMemory value) {
    HeapMemory<StepMemory> memory = new HeapMemory<>(StepMemory.LAYOUT);
    memory.put("key", value);
    return memory.bytes();
  }

  static StepMemory through(StepMemory value) {
    try {
      return StepMemory.LAYOUT.read(
          StepMemory.LAYOUT.version(), new DataInputStream(new ByteArrayInputStream(bytes(value))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(StepMemory value) {
    var bytes = new ByteArrayOutputStream();
    try {
      StepMemory.LAYOUT.write(value, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Ids of 20 characters; every optional part there. */
  private static StepMemory full(int legs) {
    String id = "twenty-characters-id";
    String warning = WarningId.of(id, id, 1);
    List<LegShare> shares = new ArrayList<>();
    for (int i = 0; i < legs; i++) {
      shares.add(new LegShare(id, 1.0 / legs, true));
    }
    Episode open =
        new Episode(
            warning, 1, WarningState.CLEARING, Severity.warning, 2, 3, 4, shares, 5, id, id, true);
    LastExceedance exceeded =
        new LastExceedance(
            7,
            12.5,
            new EnumMap<>(
                Map.of(Line.DEMAND, 1L, Line.CAPACITY, 2L, Line.REOPENS, 3L, Line.SURVEY, 4L)));
    List<String> blind = List.of("chat-wait", "complaint", "queue-wait", "survey", "ticket");
    PublishedStatus status = new PublishedStatus(StepState.CLEARING, 8, 123, id, blind, warning, 9);
    return new StepMemory(open, 6, exceeded, status, new SurveyReplies(100, 31), null);
  }
}
