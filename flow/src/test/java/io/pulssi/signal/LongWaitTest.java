package io.pulssi.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.journey.JourneyStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LongWaitTest {
  private static final JourneyStep WEB = new JourneyStep("bank", "web");
  private static final JourneyStep CARDS = new JourneyStep("bank", "cards");

  @Test
  void shouldCountASampleThenTheEndOnceAtTheSample() {
    Sums sums = Sums.of(counted(ContactChannel.PHONE, wait(10, WEB), wait(400, CARDS)));

    assertThat(sums.at("web", 10, SignalMeasure.QUEUE_LONG)).isEqualTo(1);
    assertThat(sums.total(SignalMeasure.QUEUE_LONG)).isEqualTo(1);
    assertThat(sums.total(SignalMeasure.QUEUE_WAITED)).isEqualTo(1);
  }

  @Test
  void shouldCountTheSameWhenTheEndIsHeardFirst() {
    assertThat(Sums.of(counted(ContactChannel.PHONE, wait(400, CARDS), wait(10, WEB))))
        .isEqualTo(Sums.of(counted(ContactChannel.PHONE, wait(10, WEB), wait(400, CARDS))));
  }

  @Test
  void shouldCountTheSameWhenPassedOnInTheInstantItWasSampled() {
    Sums sums = Sums.of(counted(ContactChannel.PHONE, wait(10, WEB), wait(10, CARDS)));

    assertThat(sums)
        .isEqualTo(Sums.of(counted(ContactChannel.PHONE, wait(10, CARDS), wait(10, WEB))));
    assertThat(sums.total(SignalMeasure.QUEUE_LONG)).isEqualTo(1);
  }

  @Test
  void shouldCountChatsApartFromCalls() {
    Sums sums = Sums.of(counted(ContactChannel.CHAT, wait(10, WEB)));

    assertThat(sums.total(SignalMeasure.CHAT_LONG)).isEqualTo(1);
    assertThat(sums.total(SignalMeasure.CHAT_WAITED)).isEqualTo(1);
    assertThat(sums.total(SignalMeasure.QUEUE_LONG)).isZero();
  }

  @Test
  void shouldCountAtEveryJourneyThatListens() {
    LongWait everywhere = new LongWait(10, List.of(WEB, CARDS));

    assertThat(Sums.of(counted(ContactChannel.PHONE, everywhere)).total(SignalMeasure.QUEUE_LONG))
        .isEqualTo(2);
  }

  @Property(tries = 100)
  void shouldCountOnceAtTheEarliestInAnyOrder(
      @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 1000) Integer> times,
      @ForAll long seed) {
    List<Integer> shuffled = new ArrayList<>(times);
    Collections.shuffle(shuffled, new Random(seed));
    LongWait[] waits = shuffled.stream().map(at -> wait(at, WEB)).toArray(LongWait[]::new);

    Sums sums = Sums.of(counted(ContactChannel.PHONE, waits));

    assertThat(sums.total(SignalMeasure.QUEUE_LONG)).isEqualTo(1);
    assertThat(sums.at("web", Collections.min(times), SignalMeasure.QUEUE_LONG)).isEqualTo(1);
  }

  @Test
  void shouldBeForgottenADayLater() {
    assertThat(wait(5, WEB).isForgotten(5 + LongWait.FORGET_AFTER_MILLIS)).isFalse();
    assertThat(wait(5, WEB).isForgotten(6 + LongWait.FORGET_AFTER_MILLIS)).isTrue();
  }

  private static LongWait wait(long at, JourneyStep place) {
    return new LongWait(at, List.of(place));
  }

  private static List<Observation> counted(ContactChannel channel, LongWait... waits) {
    List<Observation> out = new ArrayList<>();
    LongWait kept = null;
    for (LongWait next : waits) {
      kept = LongWait.after(kept, next, channel, out);
    }
    return out;
  }
}
