package io.pulssi.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.detect.Line;
import io.pulssi.slice.SliceSpan;
import io.pulssi.state.HeapMemory;
import io.pulssi.state.Layout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bytes of a stored trail; the table in docs/operations.md quotes them. */
class TrailBytesTest {
  private static final LagDistribution NOTHING = new LagDistribution();

  @Test
  void shouldKeepATrailOfWhichNothingIsKnownInAFewBytes() {
    assertThat(stored(StepTrail.LAYOUT, new StepTrail())).isEqualTo(34);
    assertThat(stored(JourneyTrail.LAYOUT, new JourneyTrail())).isEqualTo(37);
  }

  @Test
  void shouldBoundATrailOfTheBusiestStep() {
    assertThat(stored(StepTrail.LAYOUT, full(6_000))).isEqualTo(2281);
    assertThat(stored(StepTrail.LAYOUT, full(1_000_000))).isEqualTo(2379);
  }

  @Test
  void shouldBoundAJourneysTrail() {
    assertThat(stored(JourneyTrail.LAYOUT, journey())).isEqualTo(37);
  }

  @Test
  void shouldReadBackAStepsTrail() {
    StepTrail read = roundTrip(StepTrail.LAYOUT, full(6_000));
    assertThat(bytes(StepTrail.LAYOUT, read)).isEqualTo(bytes(StepTrail.LAYOUT, full(6_000)));
    assertThat(read.contacts.seen(48)).isEqualTo(full(6_000).contacts.seen(48));
    assertThat(read.contacts.usual(48)).isEqualTo(full(6_000).contacts.usual(48));
    assertThat(read.rise).isEqualTo(full(6_000).rise);
    assertThat(read.strongestRise).isEqualTo(full(6_000).strongestRise);
    assertThat(read.evidence).isEqualTo(full(6_000).evidence);
    assertThat(read.strongestEvidence).isEqualTo(full(6_000).strongestEvidence);
    assertThat(read.rising).isTrue();
    assertThat(read.untaughtSince).isEqualTo(7);
    assertThat(read.rises).isEqualTo(4);
    assertThat(read.days).isEqualTo(30);
    assertThat(read.incoming).extracting(LearnedEdge::from).hasSize(32).doesNotHaveDuplicates();
    read.credit("one-more", 2, 99, List.of());
    assertThat(read.from("one-more")).as("it can learn on").isNotNull();
  }

  @Test
  void shouldReadBackATrailOfWhichNothingIsKnown() {
    StepTrail read = roundTrip(StepTrail.LAYOUT, new StepTrail());
    assertThat(bytes(StepTrail.LAYOUT, read)).isEqualTo(bytes(StepTrail.LAYOUT, new StepTrail()));
    assertThat(read.contacts.covers(1)).isFalse();
    assertThat(read.rise).isEqualTo(ContactRise.NONE);
    assertThat(read.evidence).isEqualTo(StrongestEvidence.NONE);
    assertThat(read.untaughtSince).isEqualTo(SliceSpan.NEVER);
    assertThat(read.incoming).isEmpty();
  }

  @Test
  void shouldReadBackAJourneysTrail() {
    JourneyTrail read = roundTrip(JourneyTrail.LAYOUT, journey());
    assertThat(bytes(JourneyTrail.LAYOUT, read)).isEqualTo(bytes(JourneyTrail.LAYOUT, journey()));
    assertThat(read.commonScore()).isEqualTo(.5);
    assertThat(read.lags.likelihood(4, NOTHING)).isCloseTo(6.88, within(1e-6));
  }

  @Test
  void shouldReadBackAShareOfTrouble() {
    LegShare learned = new LegShare("web", .75, true);
    assertThat(roundTrip(LegShare.LAYOUT.version(2), learned)).isEqualTo(learned);
  }

  @Test
  void shouldReadAShareOfVersion1AsOneOfTheMap() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeUTF("web");
    out.writeDouble(.75);
    var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(LegShare.LAYOUT.read((byte) 1, in)).isEqualTo(new LegShare("web", .75));
  }

  /**
   * As much as there can be: 24 edges of the map and 8 learned ones, from steps with ids of 20
   * characters, and two days with so many contacts an hour.
   */
  private static StepTrail full(int contacts) {
    StepTrail trail = new StepTrail();
    List<String> mapped = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      mapped.add("a-declared-step-id-" + (char) ('a' + i));
    }
    mapped.forEach(step -> trail.credit(step, 2, 1, mapped));
    for (int i = 0; i < 30; i++) {
      trail.credit("some-learned-step-" + (char) ('a' + i) + "x", 5, 1 + i, mapped);
    }
    int perSlice = contacts / 12;
    for (int i = 0; i < 49 * 12; i++) {
      trail.contacts.add(RecentContacts.rated(perSlice, perSlice - .5), i * SliceSpan.MILLIS);
    }
    trail.rise = new ContactRise(3.5, 5, 1.5, 40, 6);
    trail.strongestRise = new ContactRise(4.5, 4, 1.7, 50, 5);
    trail.evidence = new StrongestEvidence(Line.CAPACITY, 0.8, 5, 6);
    trail.strongestEvidence = new StrongestEvidence(Line.CAPACITY, 0.9, 5, 6);
    trail.rising = true;
    trail.untaughtSince = 7;
    trail.rises = 4;
    trail.days = 30;
    return trail;
  }

  private static JourneyTrail journey() {
    LagDistribution lags = new LagDistribution();
    lags.add(4, 2);
    return new JourneyTrail(lags, 1.75f);
  }

  private static <V> long stored(Layout<V> layout, V value) {
    HeapMemory<V> memory = new HeapMemory<>(layout);
    memory.put("key", value);
    return memory.bytes();
  }

  private static <V> V roundTrip(Layout<V> layout, V value) {
    HeapMemory<V> memory = new HeapMemory<>(layout);
    memory.put("key", value);
    return memory.get("key");
  }

  private static <V> byte[] bytes(Layout<V> layout, V value) {
    var bytes = new ByteArrayOutputStream();
    try {
      layout.write(value, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
