package io.pulssi;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.event.StepState;
import io.pulssi.journey.Source;
import io.pulssi.outcome.ScoredSlice;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said of a step from which nothing is heard: blind is not green. */
class SilenceStoryTest {
  private static final Duration SLICE = Duration.ofMinutes(5);
  private static final int SLICES_A_DAY = 288;
  private static final int LEARNED_DAYS = 15;

  private final DrivenFlow flow = DrivenFlow.ofTwoSteps();
  private int contacts;

  @AfterEach
  void close() {
    flow.close();
  }

  /** One story: the fortnight that is learned first takes longest. */
  @Test
  void shouldBeBlindWhereASourceIsSilentAndEverywhereWhenNothingIsHeard() {
    live(LEARNED_DAYS * SLICES_A_DAY, true, true);
    assertThat(states("web")).containsOnly(StepState.NORMAL);

    shouldCallASilentSourceBlindAtItsStepAndSeeAgainAtTheFirstEvent();
    shouldGoOnInTimeAndBeBlindEverywhereWhenNothingIsHeardAtAll();
  }

  private void shouldCallASilentSourceBlindAtItsStepAndSeeAgainAtTheFirstEvent() {
    live(SLICES_A_DAY / 4, false, true);
    assertThat(last().decisions().states())
        .containsEntry("web", StepState.BLIND)
        .containsEntry("cards", StepState.NORMAL);
    assertThat(last().steps().get("web").blind()).isEqualTo(Set.of(Source.QUEUE_WAIT));

    live(2, true, true);
    assertThat(last().decisions().states()).containsEntry("web", StepState.NORMAL);
  }

  private void shouldGoOnInTimeAndBeBlindEverywhereWhenNothingIsHeardAtAll() {
    flow.decided.clear();

    live(SLICES_A_DAY, false, false);
    assertThat(flow.decided).as("a day of slices, by the clock").hasSizeBetween(286, 290);
    List<StepState> states = states("cards");
    int blind = states.indexOf(StepState.BLIND);
    assertThat(blind).as("slices until it is known").isBetween(1, 24);
    assertThat(states.subList(blind, states.size()))
        .as("never green again")
        .containsOnly(StepState.BLIND);
    assertThat(flow.decided).allMatch(slice -> slice.decisions().warnings().isEmpty());
  }

  /** So many slices as they happen, with or without calls for each step. */
  private void live(int slices, boolean web, boolean cards) {
    for (int i = 0; i < slices; i++) {
      if (web) {
        call("web");
      }
      if (cards) {
        call("cards");
      }
      flow.jump(SLICE);
    }
  }

  private void call(String queue) {
    contacts++;
    flow.send(
        Topics.QUEUE_WAIT,
        "{\"eventId\":\"e%1$d\",\"occurredAt\":\"%2$s\",\"contactId\":\"c%1$d\",\"queue\":\"%3$s\",\"waitSeconds\":%4$d,\"outcome\":\"ANSWERED\"}"
            .formatted(contacts, flow.now(), queue, 20 + contacts % 17));
  }

  private ScoredSlice last() {
    return flow.decided.get(flow.decided.size() - 1);
  }

  /** Of the last day. */
  private List<StepState> states(String step) {
    return flow.decided.stream()
        .skip(Math.max(0, flow.decided.size() - SLICES_A_DAY))
        .map(slice -> slice.decisions().states().get(step))
        .toList();
  }
}
