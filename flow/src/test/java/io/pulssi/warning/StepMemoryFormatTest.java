package io.pulssi.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pulssi.baseline.RatedStep;
import io.pulssi.detect.Line;
import io.pulssi.event.Severity;
import io.pulssi.event.StepState;
import io.pulssi.event.WarningState;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.Summary;
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
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepMemoryFormatTest {
  private static final StepMemoryFormat FORMAT = new StepMemoryFormat();

  @Test
  void shouldReadWhatItWrote() {
    StepMemory read = through(full(5));
    assertThat(read.open()).isEqualTo(full(5).open());
    assertThat(read.heat()).isEqualTo(full(5).heat());
    assertThat(read.posted()).isEqualTo(full(5).posted());
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
        FORMAT.read((byte) 1, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
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
                List.of(new Share("web", 1, false)),
                5,
                "digital",
                "digital-oncall",
                false));
    assertThat(read.closedAt()).isEqualTo(6);
    assertThat(read.heat()).isEqualTo(new Heat(7, 12.5, Map.of()));
    assertThat(read.trail().incoming).isEmpty();
  }

  @Test
  void shouldStayWithinTheDocumentedBytes() {
    assertThat(bytes(StepMemory.nothing())).hasSize(72);
    assertThat(bytes(full(1))).hasSize(2742);
    assertThat(bytes(full(5))).hasSize(2866);
  }

  @Test
  void shouldRefuseAVersionItDoesNotKnow() {
    byte[] bytes = bytes(full(1));
    assertThatThrownBy(
            () -> FORMAT.read((byte) 3, new DataInputStream(new ByteArrayInputStream(bytes))))
        .isInstanceOf(IOException.class)
        .hasMessage("warning-episodes version: 3 (expected: 1 or 2)");
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
      shares.add(new Share(id, 1.0 / legs, true));
    }
    Episode open =
        new Episode(
            warning, 1, WarningState.CLEARING, Severity.warning, 2, 3, 4, shares, 5, id, id, true);
    Heat heat =
        new Heat(
            7,
            12.5,
            new EnumMap<>(
                Map.of(Line.DEMAND, 1L, Line.CAPACITY, 2L, Line.REOPENS, 3L, Line.SURVEY, 4L)));
    List<String> blind = List.of("chat-wait", "complaint", "queue-wait", "survey", "ticket");
    Posted posted = new Posted(StepState.CLEARING, 8, 123, id, blind, warning, 9);
    return new StepMemory(open, 6, heat, posted, trail());
  }

  /** As much as there can be: 24 edges of the map, 8 learned ones, two busy days. */
  private static Trail trail() {
    Trail trail = new Trail();
    List<String> declared = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      declared.add("a-declared-step-id-" + (char) ('A' + i));
    }
    declared.forEach(step -> trail.credit(step, 2, 1, declared));
    for (int i = 0; i < 30; i++) {
      trail.credit("some-learned-step-" + (char) ('A' + i) + "x", 5, 1 + i, declared);
    }
    for (int i = 0; i < 13 * 48; i++) {
      trail.contacts.add(rated(), i * ClosedSlice.MILLIS);
    }
    trail.rise = new Rise(3.5, 5, 1.5, 40, 6);
    trail.worstRise = trail.rise;
    trail.hurt = new Hurt(Line.SURVEY, 0.8, 5, 6);
    trail.worstHurt = trail.hurt;
    trail.risen = true;
    trail.lesson = 7;
    trail.rises = 4;
    trail.days = 30;
    trail.hear(100, 31);
    return trail;
  }

  private static RatedStep rated() {
    return new RatedStep("s", new Summary(), List.of(), 500, 480.5, 30, 5000, Set.of());
  }
}
