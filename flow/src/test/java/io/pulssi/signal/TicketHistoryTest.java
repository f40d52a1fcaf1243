package io.pulssi.signal;

import static io.pulssi.event.TicketChange.AGENT_REPLIED;
import static io.pulssi.event.TicketChange.CLOSED;
import static io.pulssi.event.TicketChange.CUSTOMER_REPLIED;
import static io.pulssi.event.TicketChange.MERGED;
import static io.pulssi.event.TicketChange.OPENED;
import static io.pulssi.event.TicketChange.REASSIGNED;
import static io.pulssi.event.TicketChange.REOPENED;
import static io.pulssi.event.TicketChange.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.event.TicketChange;
import io.pulssi.journey.JourneyStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TicketHistoryTest {
  private static final JourneyStep WEB = new JourneyStep("bank", "web");
  private static final JourneyStep CARDS = new JourneyStep("bank", "cards");
  private static final long DAY = 24L * 3600 * 1000;

  private final List<Observation> seen = new ArrayList<>();
  private TicketHistory story = TicketHistory.NEW;
  private int events;

  @Test
  void shouldCountAReopenOnceHoweverItIsTold() {
    play(OPENED, 1);
    play(RESOLVED, 2);
    play(CUSTOMER_REPLIED, 3);
    play(REOPENED, 4);

    assertThat(total(SignalMeasure.TICKET_REOPENED)).isEqualTo(1);
    assertThat(total(SignalMeasure.TICKET_REOPENED_DEPTH)).isEqualTo(1);
  }

  @Test
  void shouldCountAReplyAfterResolutionAsReopen() {
    play(OPENED, 1);
    play(RESOLVED, 2);
    play(CUSTOMER_REPLIED, 3);
    play(RESOLVED, 4);
    play(REOPENED, 5);

    assertThat(total(SignalMeasure.TICKET_REOPENED)).isEqualTo(2);
    assertThat(total(SignalMeasure.TICKET_REOPENED_DEPTH)).isEqualTo(1 + 2);
    assertThat(total(SignalMeasure.TICKET_RESOLVED)).isEqualTo(2);
  }

  @Test
  void shouldChargeAReopenToTheCategoryWhenResolved() {
    play(OPENED, 1, WEB);
    play(REASSIGNED, 2, CARDS);
    play(RESOLVED, 3, CARDS);
    play(REOPENED, 4, WEB);
    play(RESOLVED, 5, WEB);

    assertThat(sums().at("cards", 4, SignalMeasure.TICKET_REOPENED)).isEqualTo(1);
    assertThat(sums().at("cards", 3, SignalMeasure.TICKET_RESOLVED)).isEqualTo(1);
    assertThat(sums().at("web", 5, SignalMeasure.TICKET_RESOLVED)).isEqualTo(1);
  }

  @Test
  void shouldEndTheStoryOfAMergedTicketWithoutAResolution() {
    play(OPENED, 1);
    play(MERGED, 2);
    play(CUSTOMER_REPLIED, 3);
    play(REOPENED, 4);
    play(RESOLVED, 5);

    assertThat(total(SignalMeasure.TICKET_OPENED)).isEqualTo(1);
    assertThat(total(SignalMeasure.TICKET_RESOLVED)).isZero();
    assertThat(total(SignalMeasure.TICKET_REOPENED)).isZero();
  }

  @Test
  void shouldCountAReassignmentWhereTheTicketWentTo() {
    play(OPENED, 1, WEB);
    play(REASSIGNED, 2, CARDS);

    assertThat(sums().at("cards", 2, SignalMeasure.TICKET_REASSIGNED)).isEqualTo(1);
  }

  @Test
  void shouldCallAReplyPressedOnlyWhileNoAgentHasAnswered() {
    play(OPENED, 1);
    play(CUSTOMER_REPLIED, 2);
    play(AGENT_REPLIED, 3);
    play(CUSTOMER_REPLIED, 4);
    play(CUSTOMER_REPLIED, 5);

    assertThat(total(SignalMeasure.TICKET_MESSAGES)).isEqualTo(4);
    assertThat(total(SignalMeasure.TICKET_PRESSED)).isEqualTo(2);
    assertThat(sums().at("web", 4, SignalMeasure.TICKET_PRESSED)).isZero();
  }

  @Test
  void shouldTakeClosingWithoutResolutionAsResolutionOnce() {
    play(OPENED, 1);
    play(CLOSED, 2);
    play(CLOSED, 3);

    assertThat(total(SignalMeasure.TICKET_RESOLVED)).isEqualTo(1);
    assertThat(sums().at("web", 2, SignalMeasure.TICKET_RESOLVED)).isEqualTo(1);
  }

  @Test
  void shouldNotCountClosingAfterResolution() {
    play(OPENED, 1);
    play(RESOLVED, 2);
    play(CLOSED, 3);

    assertThat(total(SignalMeasure.TICKET_RESOLVED)).isEqualTo(1);
  }

  @Test
  void shouldSumHandOversAndReopensAsDepth() {
    play(OPENED, 1);
    play(REASSIGNED, 2);
    play(REASSIGNED, 3);
    play(RESOLVED, 4);
    play(REOPENED, 5);
    play(RESOLVED, 6);

    assertThat(sums().at("web", 4, SignalMeasure.TICKET_CHAIN_DEPTH)).isEqualTo(2);
    assertThat(sums().at("web", 6, SignalMeasure.TICKET_CHAIN_DEPTH)).isEqualTo(3);
  }

  @Test
  void shouldOrderTiesByTheKindOfChange() {
    play(RESOLVED, 7);
    play(OPENED, 7);
    play(CUSTOMER_REPLIED, 7);

    assertThat(total(SignalMeasure.TICKET_REOPENED))
        .as("the reply came before the resolution")
        .isZero();
    assertThat(total(SignalMeasure.TICKET_RESOLVED)).isEqualTo(1);
  }

  @Test
  void shouldOrderTiesOfOneKindByEventId() {
    learn(new TicketChain.Change(5, OPENED, "a", List.of(WEB)));
    learn(new TicketChain.Change(7, RESOLVED, "z", List.of(CARDS)));
    learn(new TicketChain.Change(7, RESOLVED, "b", List.of(WEB)));

    assertThat(sums().at("web", 7, SignalMeasure.TICKET_RESOLVED)).isEqualTo(1);
    assertThat(sums().at("cards", 7, SignalMeasure.TICKET_RESOLVED)).isZero();
  }

  @Test
  void shouldBeginANewStoryAfterThirtyDays() {
    long later = 2 + TicketChain.FORGET_AFTER_MILLIS;
    play(OPENED, 1);
    play(RESOLVED, 2);
    play(REOPENED, later);
    play(RESOLVED, later + 1);
    assertThat(sums().at("web", later, SignalMeasure.TICKET_REOPENED_DEPTH)).isEqualTo(1);

    play(REOPENED, 2 * later);

    assertThat(sums().at("web", 2 * later, SignalMeasure.TICKET_REOPENED_DEPTH)).isEqualTo(1);
  }

  @Test
  void shouldForgetAtTheSamePlaceInAnyOrderOfArrival() {
    long last = TicketChain.FORGET_AFTER_MILLIS;
    List<TicketChain.Change> changes =
        List.of(
            change(OPENED, 0, "a"),
            change(RESOLVED, 1, "b"),
            change(CUSTOMER_REPLIED, last, "c"),
            change(REOPENED, last + 2, "d"));

    assertThat(played(List.of(changes.get(0), changes.get(1), changes.get(3), changes.get(2))))
        .isEqualTo(played(changes));
  }

  @Property(tries = 300)
  void shouldAddUpTheSameInAnyOrderWithinTheGrace(
      @ForAll @Size(min = 1, max = 25) List<@IntRange(max = 2_000) Integer> draws,
      @ForAll long seed) {
    List<TicketChain.Change> changes = new ArrayList<>();
    for (int draw : draws) {
      TicketChange kind = TicketChange.values()[draw % TicketChange.values().length];
      JourneyStep step = draw % 3 == 0 ? CARDS : WEB;
      changes.add(new TicketChain.Change(draw / 100, kind, "e" + changes.size(), List.of(step)));
    }
    List<TicketChain.Change> inOrder = changes.stream().sorted().toList();
    Collections.shuffle(changes, new Random(seed));

    assertThat(played(changes)).isEqualTo(played(inOrder)).isEqualTo(additions(inOrder));
  }

  @Property(tries = 100)
  void shouldAddUpTheSameWhileTheWatermarkMoves(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long grace = 50;
    List<TicketChain.Change> inOrder = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      TicketChange kind = TicketChange.values()[random.nextInt(TicketChange.values().length)];
      inOrder.add(change(kind, i * 10L + random.nextInt(5), "e" + i));
    }
    List<TicketChain.Change> arriving = new ArrayList<>(inOrder);
    arriving.sort((a, b) -> Long.compare(a.at() + delay(a, seed), b.at() + delay(b, seed)));

    List<Observation> out = new ArrayList<>();
    TicketHistory moving = TicketHistory.NEW;
    long newest = 0;
    for (TicketChain.Change change : arriving) {
      newest = Math.max(newest, change.at());
      moving = moving.settledUpTo(newest - grace).with(change, out);
    }

    assertThat(Sums.of(out)).isEqualTo(additions(inOrder));
    assertThat(moving.unsettled()).hasSizeLessThan(12);
  }

  private static long delay(TicketChain.Change change, long seed) {
    return Math.floorMod(change.at() * 31 + seed, 45);
  }

  @Test
  void shouldStayBoundedHoweverOftenAHostileTicketChanges() {
    for (int i = 0; i < 10_000; i++) {
      story = story.settledUpTo(0).with(change(TicketChange.values()[i % 8], i, "e" + i), seen);
    }

    assertThat(story.unsettled()).hasSizeLessThanOrEqualTo(TicketHistory.UNSETTLED_MAX + 1);
    assertThat(sums()).as("in order, nothing is lost by it").isEqualTo(amountsOfHostile());
  }

  private static Sums amountsOfHostile() {
    List<TicketChain.Change> changes = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      changes.add(change(TicketChange.values()[i % 8], i, "e" + i));
    }
    return additions(changes);
  }

  @Test
  void shouldBeForgottenThirtyDaysAfterTheNewestChange() {
    play(OPENED, 3 * DAY);
    play(AGENT_REPLIED, 2 * DAY);

    assertThat(TicketHistory.NEW.isForgotten(Long.MAX_VALUE)).isFalse();
    assertThat(story.isForgotten(33 * DAY)).isFalse();
    assertThat(story.isForgotten(33 * DAY + 1)).isTrue();
    assertThat(story.settledUpTo(Long.MAX_VALUE).isForgotten(33 * DAY + 1)).isTrue();
  }

  private static Sums played(List<TicketChain.Change> changes) {
    List<Observation> out = new ArrayList<>();
    TicketHistory played = TicketHistory.NEW;
    for (TicketChain.Change change : changes) {
      played = played.with(change, out);
    }
    return Sums.of(out);
  }

  private static Sums additions(List<TicketChain.Change> inOrder) {
    Sums sums = Sums.of(List.of());
    for (MeasureAmount amount : TicketChain.amountsOf(TicketChain.UNKNOWN, inOrder)) {
      sums.add(amount.journeyStep(), amount.at(), amount.measure(), amount.amount());
    }
    return sums;
  }

  private void play(TicketChange kind, long at) {
    play(kind, at, WEB);
  }

  private void play(TicketChange kind, long at, JourneyStep step) {
    learn(new TicketChain.Change(at, kind, "e" + events++, List.of(step)));
  }

  private void learn(TicketChain.Change change) {
    story = story.with(change, seen);
  }

  private static TicketChain.Change change(TicketChange kind, long at, String id) {
    return new TicketChain.Change(at, kind, id, List.of(WEB));
  }

  private long total(SignalMeasure measure) {
    return sums().total(measure);
  }

  private Sums sums() {
    return Sums.of(seen);
  }
}
