package io.pulssi.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.journey.JourneyStep;
import io.pulssi.signal.Observation;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.state.HeapMemory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PendingSummariesTest {
  private static final JourneyStep WEB = new JourneyStep("bank", "web");
  private static final JourneyStep CARDS = new JourneyStep("bank", "cards");
  private static final long NOON = 941_371_200_000L;
  private static final long MINUTE = 60_000;

  private final HeapMemory<StepSummary> store = new HeapMemory<>(StepSummary.LAYOUT);
  private final PendingSummaries pending = new PendingSummaries(store, List.of());

  @Test
  void shouldGatherAStepsMinuteIntoOneSummary() {
    observe(WEB, NOON);
    observe(WEB, NOON + MINUTE - 1);
    observe(WEB, NOON + MINUTE);
    observe(CARDS, NOON);

    assertThat(pending.drain())
        .extracting(PendingSummariesTest::line)
        .containsExactly(
            "bank/cards/" + NOON + "=1",
            "bank/web/" + NOON + "=2",
            "bank/web/" + (NOON + MINUTE) + "=1");
  }

  @Test
  void shouldKeepTheMinuteInWhichTimeStands() {
    observe(WEB, NOON);
    observe(WEB, NOON + MINUTE);

    assertThat(pending.drainUpTo(NOON + MINUTE - 1)).isEmpty();
    assertThat(pending.drainUpTo(NOON + 2 * MINUTE - 1))
        .extracting(entry -> entry.getKey().minute())
        .containsExactly(NOON);
    assertThat(pending.drainUpTo(NOON + 2 * MINUTE)).hasSize(1);
  }

  @Test
  void shouldForgetWhatWasTakenOut() {
    observe(WEB, NOON);
    pending.drain();

    assertThat(pending.drain()).isEmpty();
    assertThat(store.keys()).isZero();
  }

  @Test
  void shouldLoseNothingWhenItsTaskMoves() {
    observe(WEB, NOON);
    String key = StepMinute.of(WEB, NOON).key();
    PendingSummaries elsewhere =
        new PendingSummaries(store, List.of(Map.entry(key, store.get(key))));
    elsewhere.add(Observation.at(WEB, NOON).add(SignalMeasure.COMPLAINTS, 1));

    assertThat(elsewhere.drain())
        .extracting(PendingSummariesTest::line)
        .containsExactly(key + "=2");
  }

  @Test
  void shouldSayWhenItIsFull() {
    for (int i = 0; i < PendingSummaries.MAX; i++) {
      assertThat(pending.isFull()).isFalse();
      observe(WEB, NOON + i * MINUTE);
    }

    assertThat(pending.isFull()).isTrue();
  }

  private void observe(JourneyStep place, long at) {
    pending.add(Observation.at(place, at).add(SignalMeasure.COMPLAINTS, 1));
  }

  private static String line(Map.Entry<StepMinute, StepSummary> entry) {
    return entry.getKey().key() + "=" + entry.getValue().get(SignalMeasure.COMPLAINTS);
  }
}
