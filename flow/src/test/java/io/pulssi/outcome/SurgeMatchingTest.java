package io.pulssi.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.journey.Journeys;
import io.pulssi.journey.Source;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurgeMatchingTest {
  private static final long NOON = 941_371_200_000L;
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final SurgeMatching matching = new SurgeMatching(Maps.bank());

  @Test
  void shouldMatchThePageOnTheStepUpToFiveDaysBefore() {
    assertThat(foresees("web", "web", 1)).isTrue();
    assertThat(foresees("web", "web", 5 * DAY)).isTrue();
    assertThat(foresees("web", "web", 5 * DAY + 1)).isFalse();
    assertThat(foresees("web", "web", 0)).isFalse();
  }

  @Test
  void shouldMatchAPageDownstreamOfTheSurgeAndNotUpstream() {
    assertThat(foresees("phone", "web", DAY)).isTrue();
    assertThat(foresees("callback", "web", DAY)).isTrue();
    assertThat(foresees("web", "phone", DAY)).isFalse();
    assertThat(foresees("cards", "web", DAY)).isFalse();
  }

  @Test
  void shouldMatchACommonCauseToEveryStep() {
    assertThat(foresees("*", "cards", DAY)).isTrue();
    assertThat(foresees("*", "nowhere", DAY)).isFalse();
  }

  @Test
  void shouldCallAPageDuringTheSurgeRightButNotEarly() {
    ComplaintSurge surge = new ComplaintSurge("web", NOON, NOON + DAY);
    StepPage late = new StepPage("web", NOON + DAY);

    assertThat(matching.foresees(late, surge)).isFalse();
    assertThat(matching.accompanies(late, surge)).isTrue();
    assertThat(matching.accompanies(new StepPage("web", NOON + DAY + 1), surge)).isFalse();
    assertThat(matching.isRight(late, List.of(surge))).isTrue();
  }

  @Test
  void shouldFollowCircularEdgesOnce() {
    SurgeMatching circle =
        new SurgeMatching(
            Journeys.named("bank")
                .step("a", "team", List.of("b"), Source.QUEUE_WAIT)
                .step("b", "team", List.of("a"), Source.QUEUE_WAIT)
                .map());

    assertThat(circle.stepsOf("a")).containsExactly("a", "b");
  }

  private boolean foresees(String paged, String surged, long ahead) {
    return matching.foresees(
        new StepPage(paged, NOON - ahead), new ComplaintSurge(surged, NOON, NOON));
  }
}
