package io.pulssi.cause;

import static io.pulssi.cause.RecentContacts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.detect.Line;
import io.pulssi.slice.SliceSpan;
import io.pulssi.state.HeapMemory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What release 0.1.0 kept of a step's trail, among the state of warnings, is taken over once. */
class EarlierTrailTest {
  private static final LagDistribution NOTHING = new LagDistribution();

  private final Map<String, EarlierTrail> earlier = new HashMap<>();
  private final CauseMemory memory =
      new CauseMemory(
          new HeapMemory<>(StepTrail.LAYOUT), new HeapMemory<>(JourneyTrail.LAYOUT), earlier::get);

  @Test
  void shouldReadAStepsTrailFromTheStateOfWarnings() {
    StepTrail trail = new StepTrail();
    trail.rises = 4;
    earlier.put("bank/phone", new EarlierTrail(trail, 0, 0, 0));
    assertThat(memory.step("bank", "phone").rises).isEqualTo(4);
    assertThat(memory.step("bank", "web").rises).as("of which nothing was kept").isZero();
  }

  @Test
  void shouldReadTheJourneysTrailFromTheStepThatStoodForAllOfThem() {
    StepTrail lags = new StepTrail();
    lags.credit("*", 4, 2, List.of());
    earlier.put("bank/*", new EarlierTrail(lags, 1.75f, 0, 0));
    JourneyTrail journey = memory.journey("bank");
    assertThat(journey.commonScore()).isEqualTo(.5);
    // (2 + 8 · .18) / (2 + 8) · 60 / 3
    assertThat(journey.lags.likelihood(4, NOTHING)).isCloseTo(6.88, within(1e-6));
    assertThat(memory.journey("shop").commonScore()).isZero();
  }

  @Test
  void shouldKnowNoLagsWhereNoneWereSeenYet() {
    earlier.put("bank/*", new EarlierTrail(new StepTrail(), 3.5f, 0, 0));
    assertThat(memory.journey("bank").commonScore()).isEqualTo(1);
    assertThat(memory.journey("bank").lags.likelihood(4, NOTHING)).isCloseTo(3.6, within(1e-6));
  }

  @Test
  void shouldNotReadItAnyMoreOnceItsOwnStoreHasTheTrail() {
    StepTrail trail = new StepTrail();
    trail.rises = 4;
    earlier.put("bank/phone", new EarlierTrail(trail, 0, 0, 0));
    earlier.put("bank/*", new EarlierTrail(new StepTrail(), 3.5f, 0, 0));
    memory.steps().put("bank/phone", new StepTrail());
    memory.journeys().put("bank", new JourneyTrail());
    assertThat(memory.step("bank", "phone").rises).isZero();
    assertThat(memory.journey("bank").commonScore()).isZero();
  }

  @Test
  void shouldKnowNothingWithoutAnEarlierRelease() {
    CauseMemory fresh = new CauseMemory(memory.steps(), memory.journeys());
    assertThat(fresh.step("bank", "phone").incoming).isEmpty();
    assertThat(fresh.journey("bank").commonScore()).isZero();
  }

  @Test
  void shouldReadTheBytesThatRelease010Wrote() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeLong(NOW / SliceSpan.HOUR_MILLIS);
    out.writeByte(6); // 3 contacts in the hour under way
    out.writeByte(4); // 2 hundredths usual
    out.writeByte(1); // one full hour
    out.writeByte(20); // with 10 contacts
    out.writeByte(80); // against 4.0
    out.writeBoolean(true); // a rise
    out.writeDouble(3.5);
    out.writeLong(5);
    out.writeDouble(1.5);
    out.writeDouble(40);
    out.writeLong(6);
    out.writeBoolean(false); // none stronger
    out.writeBoolean(true); // evidence
    out.writeUTF("SURVEY");
    out.writeDouble(0.8);
    out.writeLong(7);
    out.writeLong(8);
    out.writeBoolean(false); // none heavier
    out.writeBoolean(true); // rising
    out.writeLong(9);
    out.writeFloat(4);
    out.writeFloat(30);
    out.writeFloat(1.75f);
    out.writeFloat(100);
    out.writeFloat(31);
    out.writeByte(1); // one edge
    out.writeUTF("web");
    out.writeFloat(2);
    for (float count : new float[] {0, 0, 0, 0, 2, 0, 0, 0}) {
      out.writeFloat(count);
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    EarlierTrail read = EarlierTrail.LAYOUT.read((byte) 2, in);
    assertThat(in.available()).isZero();
    assertThat(read.mounted()).isEqualTo(1.75f);
    assertThat(read.invited()).isEqualTo(100);
    assertThat(read.answered()).isEqualTo(31);
    StepTrail step = read.step();
    assertThat(step.contacts.seen(1)).isEqualTo(10);
    assertThat(step.contacts.usual(1)).isEqualTo(4);
    assertThat(step.contacts.covers(2)).isFalse();
    assertThat(step.rise).isEqualTo(new ContactRise(3.5, 5, 1.5, 40, 6));
    assertThat(step.strongestRise).isEqualTo(ContactRise.NONE);
    assertThat(step.evidence).isEqualTo(new StrongestEvidence(Line.SURVEY, 0.8, 7, 8));
    assertThat(step.strongestEvidence).isEqualTo(StrongestEvidence.NONE);
    assertThat(step.rising).isTrue();
    assertThat(step.untaughtSince).isEqualTo(9);
    assertThat(step.rises).isEqualTo(4);
    assertThat(step.days).isEqualTo(30);
    assertThat(step.from("web").follows()).isEqualTo(2);
    assertThat(step.from("web").lags().likelihood(4, NOTHING)).isCloseTo(6.88, within(1e-6));
  }
}
