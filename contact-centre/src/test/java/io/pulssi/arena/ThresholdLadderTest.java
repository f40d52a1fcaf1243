package io.pulssi.arena;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.outcome.SurgeMatching;
import io.pulssi.score.GroundTruth;
import io.pulssi.score.PageAssessor;
import io.pulssi.score.PagedWarning;
import io.pulssi.score.ScoringBasis;
import io.pulssi.slice.SliceSpan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThresholdLadderTest {
  private static final ScoringBasis GROUND =
      new ScoringBasis(
          QuietDays.map(),
          new SurgeMatching(QuietDays.map()),
          QuietDays.FROM,
          QuietDays.FROM + Duration.ofDays(28).toMillis(),
          Map.of(),
          List.of());
  private static final PageAssessor ASSESSOR =
      new PageAssessor(new GroundTruth(List.of(), List.of(), List.of()), GROUND);

  @Test
  void shouldPageAtEveryThresholdBelowTheScore() {
    ThresholdLadder ladder = ladder(8, 4);

    assertThat(ThresholdLadder.threshold(ladder.top())).isBetween(8 / 1.02, 8.0);
    assertThat(ladder.pages(ladder.top())).extracting(PagedWarning::step).containsExactly("phone");
    assertThat(ladder.pages(ladder.top() + 1)).isEmpty();
    assertThat(ladder.pages(rung(4.2))).hasSize(1);
    assertThat(ladder.pages(rung(3.8))).hasSize(2);
    assertThat(ladder.falsePagesPerWeek(rung(3.8))).isEqualTo(1);
  }

  @Test
  void shouldNotPageInTheFirstFourteenDays() {
    ScoreTrack track = new ScoreTrack(List.of("phone", "cards"));
    track.add(QuietDays.FROM + SliceSpan.MILLIS, new double[] {100, 0});

    assertThat(ThresholdLadder.of(track, GROUND.scoredFrom(), ASSESSOR).isEmpty()).isTrue();
  }

  @Test
  void shouldSolveForTheLowestThresholdWithinABudget() {
    List<ThresholdLadder> seeds = List.of(ladder(8, 4), ladder(6, 2));

    assertThat(ThresholdLadder.threshold(ThresholdLadder.solve(seeds, .25))).isBetween(6.0, 6.2);
    assertThat(ThresholdLadder.threshold(ThresholdLadder.solve(seeds, .5))).isBetween(4.0, 4.1);
    assertThat(ThresholdLadder.threshold(ThresholdLadder.solve(seeds, .75))).isBetween(2.0, 2.1);
  }

  @Test
  void shouldHaveNoThresholdWhereNothingEverPages() {
    ThresholdLadder never =
        ThresholdLadder.of(new ScoreTrack(List.of("phone")), GROUND.scoredFrom(), ASSESSOR);

    assertThat(ThresholdLadder.solve(List.of(never), 1)).isEqualTo(Integer.MAX_VALUE);
    assertThat(never.pages(0)).isEmpty();
  }

  /** Scores above zero for two hours at noon, on day 15 and day 22. */
  private static ThresholdLadder ladder(double first, double second) {
    ScoreTrack track = new ScoreTrack(List.of("phone", "cards"));
    for (int slice = 0; slice < 28 * QuietDays.SLICES_A_DAY; slice++) {
      int day = slice / QuietDays.SLICES_A_DAY;
      boolean noon = slice % QuietDays.SLICES_A_DAY >= 144 && slice % QuietDays.SLICES_A_DAY < 168;
      double score = day == 15 && noon ? first : day == 22 && noon ? second : 0;
      track.add(QuietDays.FROM + (slice + 1) * SliceSpan.MILLIS, new double[] {score, 0});
    }
    return ThresholdLadder.of(track, GROUND.scoredFrom(), ASSESSOR);
  }

  private static int rung(double threshold) {
    return (int) Math.round(Math.log(threshold) / Math.log(1.02));
  }
}
