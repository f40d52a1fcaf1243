package io.pulssi.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.event.TicketChange;
import io.pulssi.journey.JourneyStep;
import io.pulssi.state.HeapMemory;
import io.pulssi.state.Layout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bytes of a stored ticket, customer and contact; the table in docs/operations.md quotes them. */
class MemoryBytesTest {
  private static final JourneyStep STEP = new JourneyStep("bank", "internet-banking");
  private static final long NOON = 941_371_200_000L;
  private static final String LONGEST_ID = "x".repeat(512);

  @Test
  void shouldKeepAQuietTicketInAFewBytes() {
    TicketHistory story = story(4, "0f8fad5b-d9cb-469f-a165-70867728950e");

    assertThat(bytes(TicketHistory.LAYOUT, story.settledUpTo(Long.MAX_VALUE))).isEqualTo(36);
  }

  @Test
  void shouldKeepEachUnsettledChangeInUnderAHundredBytes() {
    String uuid = "0f8fad5b-d9cb-469f-a165-70867728950e";
    long four = bytes(TicketHistory.LAYOUT, story(4, uuid));
    long five = bytes(TicketHistory.LAYOUT, story(5, uuid));

    assertThat(five - four).isEqualTo(70);
  }

  @Test
  void shouldBoundAHostileTicket() {
    TicketHistory story = TicketHistory.NEW;
    for (int i = 0; i < 10_000; i++) {
      story = story.settledUpTo(0).with(change(i, LONGEST_ID), new ArrayList<>());
    }

    assertThat(bytes(TicketHistory.LAYOUT, story)).isBetween(35_000L, 36_000L);
  }

  @Test
  void shouldKeepACustomerAtAStepInAFewBytes() {
    RepeatContacts once = RepeatContacts.NONE.with(NOON, STEP, new ArrayList<>());
    assertThat(bytes(RepeatContacts.LAYOUT, once)).isEqualTo(8);

    RepeatContacts often = once;
    for (int i = 0; i < 10_000; i++) {
      often = often.settledUpTo(0).with(NOON + i, STEP, new ArrayList<>());
    }
    assertThat(bytes(RepeatContacts.LAYOUT, often)).isEqualTo(393);
  }

  @Test
  void shouldKeepALongWaitInAFewBytes() {
    assertThat(bytes(LongWait.LAYOUT, new LongWait(NOON, List.of(STEP)))).isEqualTo(32);
  }

  @Test
  void shouldReadBackWhatItWrote() {
    assertThat(roundTrip(TicketHistory.LAYOUT, story(3, "e")).settledUpTo(Long.MAX_VALUE))
        .isEqualTo(story(3, "e").settledUpTo(Long.MAX_VALUE));
    assertThat(roundTrip(TicketHistory.LAYOUT, story(3, "e")).unsettled())
        .isEqualTo(story(3, "e").unsettled());
    assertThat(roundTrip(TicketHistory.LAYOUT, TicketHistory.NEW)).isEqualTo(TicketHistory.NEW);
    assertThat(roundTrip(RepeatContacts.LAYOUT, new RepeatContacts(new long[] {-5, 0, NOON})))
        .extracting(RepeatContacts::times)
        .isEqualTo(new long[] {-5, 0, NOON});
    LongWait wait = new LongWait(NOON, List.of(STEP, new JourneyStep("shop", "pay")));
    assertThat(roundTrip(LongWait.LAYOUT, wait)).isEqualTo(wait);
  }

  private static TicketHistory story(int changes, String eventId) {
    TicketHistory story = TicketHistory.NEW;
    for (int i = 0; i < changes; i++) {
      story = story.with(change(i, eventId), new ArrayList<>());
    }
    return story;
  }

  private static TicketChain.Change change(int i, String eventId) {
    TicketChange[] kinds = TicketChange.values();
    return new TicketChain.Change(NOON + i, kinds[1 + i % 7], eventId, List.of(STEP));
  }

  private static <V> long bytes(Layout<V> layout, V value) {
    HeapMemory<V> memory = new HeapMemory<>(layout);
    memory.put("key", value);
    return memory.bytes();
  }

  private static <V> V roundTrip(Layout<V> layout, V value) {
    HeapMemory<V> memory = new HeapMemory<>(layout);
    memory.put("key", value);
    return memory.get("key");
  }
}
