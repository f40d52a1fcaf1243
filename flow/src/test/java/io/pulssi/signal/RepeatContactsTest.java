package io.pulssi.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.journey.JourneyStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RepeatContactsTest {
  private static final JourneyStep WEB = new JourneyStep("bank", "web");
  private static final long WEEK = RepeatContacts.WITHIN_MILLIS;

  @Test
  void shouldCallAContactARepeatUpToSevenDaysAfterAnother() {
    assertThat(sums(0, WEEK).total(SignalMeasure.CONTACTS_REPEATED)).isEqualTo(1);
    assertThat(sums(0, WEEK + 1).total(SignalMeasure.CONTACTS_REPEATED)).isZero();
    assertThat(sums(0, WEEK + 1).total(SignalMeasure.CONTACTS_KNOWN)).isEqualTo(2);
  }

  @Test
  void shouldCallOneOfTwoAtTheSameTimeARepeat() {
    assertThat(sums(5, 5).total(SignalMeasure.CONTACTS_REPEATED)).isEqualTo(1);
    assertThat(sums(5, 5, 5).total(SignalMeasure.CONTACTS_REPEATED)).isEqualTo(2);
  }

  @Test
  void shouldMakeALaterContactARepeatWhenAnEarlierOneComesAfterIt() {
    assertThat(sums(1000, 0).at("web", 1000, SignalMeasure.CONTACTS_REPEATED)).isEqualTo(1);
    assertThat(sums(1000, 0).at("web", 0, SignalMeasure.CONTACTS_REPEATED)).isZero();
  }

  @Property(tries = 300)
  void shouldAddUpTheSameInAnyOrderWithinTheGrace(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 60) Integer> days, @ForAll long seed) {
    List<Long> times = new ArrayList<>();
    days.forEach(day -> times.add(day * WEEK / 3));
    long[] inOrder = times.stream().mapToLong(Long::longValue).sorted().toArray();
    Collections.shuffle(times, new Random(seed));
    long[] shuffled = times.stream().mapToLong(Long::longValue).toArray();

    assertThat(sums(shuffled)).isEqualTo(sums(inOrder)).isEqualTo(byDefinition(inOrder));
  }

  @Property(tries = 100)
  void shouldAddUpTheSameWhenThePastIsSettled(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 60) Integer> days) {
    long[] inOrder = days.stream().mapToLong(day -> day * WEEK / 3).sorted().toArray();
    List<Observation> out = new ArrayList<>();
    RepeatContacts contacts = RepeatContacts.NONE;
    for (long time : inOrder) {
      contacts = contacts.settledUpTo(time).with(time, WEB, out);
      assertThat(Arrays.stream(contacts.times()).distinct().count()).isLessThanOrEqualTo(2);
    }

    assertThat(Sums.of(out)).isEqualTo(byDefinition(inOrder));
  }

  @Test
  void shouldStayBoundedHoweverOftenACustomerComes() {
    RepeatContacts contacts = RepeatContacts.NONE;
    List<Observation> out = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      contacts = contacts.settledUpTo(0).with(i, WEB, out);
    }

    assertThat(contacts.times()).hasSizeLessThanOrEqualTo(RepeatContacts.TIMES_MAX + 1);
    assertThat(Sums.of(out).total(SignalMeasure.CONTACTS_REPEATED)).isEqualTo(9_999);
  }

  @Test
  void shouldBeForgottenWhenNoRepeatCanFollow() {
    RepeatContacts contacts = RepeatContacts.NONE.with(0, WEB, new ArrayList<>());

    assertThat(contacts.isForgotten(WEEK)).isFalse();
    assertThat(contacts.isForgotten(WEEK + 1)).isTrue();
    assertThat(RepeatContacts.NONE.isForgotten(0)).isTrue();
  }

  private static Sums sums(long... times) {
    List<Observation> out = new ArrayList<>();
    RepeatContacts contacts = RepeatContacts.NONE;
    for (long time : times) {
      contacts = contacts.with(time, WEB, out);
    }
    return Sums.of(out);
  }

  private static Sums byDefinition(long[] inOrder) {
    Sums sums = Sums.of(List.of());
    for (int i = 0; i < inOrder.length; i++) {
      sums.add(WEB, inOrder[i], SignalMeasure.CONTACTS_KNOWN, 1);
      boolean repeat = i > 0 && inOrder[i] - inOrder[i - 1] <= WEEK;
      sums.add(WEB, inOrder[i], SignalMeasure.CONTACTS_REPEATED, repeat ? 1 : 0);
    }
    return sums;
  }
}
